import { describe, expect, test } from 'vitest'
import type { BoardDraft, DraftHelper } from '#client/desk/pairing/board-draft.ts'
import { boardVisits } from '#client/desk/pairing/board-visits.ts'
import { whyNotAsked } from '#client/desk/pairing/why-not-asked.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { aLesson, aPairing, aRequest, aVolunteer } from '../../../domain/sample-rows.ts'

const DAY = '2026-11-25'
const rows: PlanningRows = {
  settings: DEFAULT_SETTINGS,
  lessons: [aLesson('class', { lessonDay: DAY, startMinute: 840, seatsTaken: 1, topics: ['LINE'] })],
  pairings: [
    aPairing('class', 'silver', { state: 'confirmed' }),
    aPairing('class', 'no', { state: 'declined' }),
  ],
  bookings: [],
  learners: [],
  volunteers: [
    aVolunteer('silver'),
    aVolunteer('no'),
    aVolunteer('third'),
    aVolunteer('learning', { skills: [] }),
  ],
  checks: [],
  places: [],
  resources: [],
  requests: [],
}
const [visit] = boardVisits(rows, [], { days: [DAY], whereIs: () => ({ area: '', position: null }) })
const codeFor = (volunteerId: string, part: 'partner' | 'trainee'): string | undefined =>
  visit && whyNotAsked(rows, visit, { volunteerId, part })?.code

describe('Whom a coordinator may ask though the planner suggests somebody else', () => {
  test('a third helper, and somebody who said no before', () => {
    expect(codeFor('third', 'partner')).toBeUndefined()
    expect(codeFor('no', 'partner')).toBeUndefined()
  })

  test('somebody who teaches none of the topics comes as a trainee alone', () => {
    expect(codeFor('learning', 'partner')).toBe('skill-missing')
    expect(codeFor('learning', 'trainee')).toBeUndefined()
  })

  test('for a wish as for the visit it would become: nobody is made a visit for in vain', () => {
    const codeAt = (placeKind: '自宅' | '介護施設', volunteerId: string): string | undefined => {
      const wished = { ...rows, requests: [aRequest('wish', 'hana', { topics: ['LINE'], placeKind })] }
      const helpers: DraftHelper[] = [{ volunteerId, part: 'lead', isLocked: true }]
      const draft: BoardDraft = [{ visitId: 'wish', kind: 'wish', day: DAY, startMinute: 600, helpers }]
      const [row] = boardVisits(wished, draft, {
        days: [DAY],
        whereIs: () => ({ area: '見本', position: null }),
      }).filter(({ kind }) => kind === 'wish')
      return row && whyNotAsked(wished, row, { volunteerId, part: 'lead' })?.code
    }
    expect(codeAt('自宅', 'third')).toBe('check-missing')
    expect(codeAt('介護施設', 'learning')).toBe('skill-missing')
    expect(codeAt('介護施設', 'third')).toBeUndefined()
  })
})
