import { UBE } from '#cast/key-people.ts'
import type { Held } from '#domain/held/held.ts'
import { TODAY } from './open-desk.ts'

export const NOW = new Date().toISOString()

/** What the helper of today's visit wrote of it. */
export const REPORT = {
  ...{ id: 'report-held', lessonId: UBE.todaysVisitId(TODAY), learnerId: UBE.todaysLearnerId },
  ...{ topicsDone: ['LINE'], canDo: [], learnt: 'スタンプを送れた', next: '', satisfaction: 3 },
  ...{ voice: '', at: NOW },
}

/** The same, held for the desk. */
export const heldReport = (more: Partial<Held> = {}): Held => ({
  ...{ id: 'held-1', mutation: 'report.write@1', input: REPORT, madeAt: NOW },
  ...{ authorId: UBE.silver.accountId, code: 'forbidden', about: [], state: 'waiting', heldAt: NOW },
  ...{ sentence: 'この操作をする権限がありません。', reason: '', decidedBy: null, decidedAt: null },
  ...more,
})
