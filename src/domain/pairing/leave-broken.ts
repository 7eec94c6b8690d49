import type { Day } from '../day.ts'
import { newHardFindings } from '../rules/new-hard-findings.ts'
import { type Change, type LoadedRows, put } from '../rows.ts'
import { leaveLesson, promisesFrom } from './leave-lesson.ts'
import { isAgreed } from './pairing.ts'

/** Takes a volunteer out of the lessons from `day` on at which these facts about them break a rule, or would if they said yes. */
export const leaveBroken = (
  rows: LoadedRows,
  volunteerId: string,
  { facts, day }: { readonly facts: readonly Change[]; readonly day: Day },
): Change[] => {
  const promises = promisesFrom(rows, volunteerId, day)
  const asYes = promises.map(({ pairing }) =>
    put('pairing', isAgreed(pairing) ? pairing : { ...pairing, state: 'accepted' }),
  )
  const broken = new Set(newHardFindings(rows.with(asYes), facts).flatMap(({ about }) => about))
  return promises
    .filter(({ lesson }) => broken.has(lesson.id))
    .flatMap(({ lesson, pairing }) => leaveLesson(rows, lesson, pairing))
}
