import { describe, expect, test } from 'vitest'
import { boardVisits, waitingWishes } from '#client/desk/pairing/board-visits.ts'
import type { BoardDraft } from '#client/desk/pairing/board-draft.ts'
import { suggestedVisits } from '#client/desk/pairing/suggested-visits.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { aHomeVisit, aLearner, aLesson, aPairing, aRequest, aVolunteer } from '../../../domain/sample-rows.ts'

const DAY = '2026-11-25'
const rows: PlanningRows = {
  settings: DEFAULT_SETTINGS,
  lessons: [
    aHomeVisit('visit', 'hana', { lessonDay: DAY, startMinute: 840 }),
    aLesson('class', { lessonDay: DAY, startMinute: 600, seatsTaken: 5 }),
    aLesson('over', { lessonDay: DAY, state: 'held' }),
    aLesson('elsewhen', { lessonDay: '2026-12-25' }),
  ],
  pairings: [
    aPairing('visit', 'silver', { state: 'asked' }),
    aPairing('visit', 'neighbour', { state: 'declined' }),
    aPairing('visit', 'gone', { state: 'withdrew' }),
  ],
  bookings: [],
  learners: [aLearner('hana'), aLearner('taro')],
  volunteers: [aVolunteer('silver'), aVolunteer('neighbour')],
  checks: [],
  places: [],
  resources: [],
  requests: [aRequest('wish', 'taro'), aRequest('done', 'taro', { state: 'done' })],
}
const around = { days: [DAY], whereIs: () => ({ area: '見本', position: null }) }
const suggestion = { volunteerId: 'neighbour', part: 'lead', isLocked: false } as const
const draft: BoardDraft = [
  { visitId: 'wish', kind: 'wish', day: DAY, startMinute: 540, helpers: [suggestion] },
  { visitId: 'class', kind: 'lesson', day: DAY, startMinute: 600, helpers: [suggestion] },
]

describe('The rows of the board', () => {
  test('are what is still to come on the day, and wishes where the draft puts them, in order of time', () => {
    expect(boardVisits(rows, draft, around).map((one) => one.visitId)).toEqual(['wish', 'class', 'visit'])
    expect(boardVisits(rows, [], around).map((one) => one.visitId)).toEqual(['class', 'visit'])
  })

  test('say who was asked and who declined, but no longer who withdrew', () => {
    const visit = boardVisits(rows, draft, around).find((one) => one.visitId === 'visit')
    expect(visit?.pairings.map((one) => one.volunteerId)).toEqual(['silver', 'neighbour'])
    expect(visit?.standing).toBe('awaiting')
  })

  test('need as many helpers as the learners who come', () => {
    const needed = boardVisits(rows, draft, around).map((one) => [one.visitId, one.needed])
    expect(Object.fromEntries(needed)).toEqual({ wish: 1, class: 3, visit: 1 })
  })

  test('a suggestion for somebody who was asked meanwhile is no suggestion any more', () => {
    const both: BoardDraft = [
      {
        visitId: 'visit',
        kind: 'lesson',
        day: DAY,
        startMinute: 840,
        helpers: [{ ...suggestion, volunteerId: 'silver' }],
      },
    ]
    expect(boardVisits(rows, both, around).find((one) => one.visitId === 'visit')?.suggested).toEqual([])
  })

  test('a wish that its own lesson answers already does not wait', () => {
    const offered = aRequest('wish', 'taro', { state: 'offered', lessonId: 'class' })
    expect(waitingWishes({ ...rows, requests: [offered] }, [])).toEqual([])
    const over = aRequest('wish', 'taro', { state: 'offered', lessonId: 'over' })
    expect(waitingWishes({ ...rows, requests: [over] }, [])).toHaveLength(1)
  })

  test('a wish waits until the draft gives it a time', () => {
    expect(waitingWishes(rows, []).map((one) => one.id)).toEqual(['wish'])
    expect(waitingWishes(rows, draft)).toEqual([])
  })
})

describe('The board as the planner hears of it', () => {
  test('holds promises apart from suggestions, and who declined is not among them', () => {
    const told = suggestedVisits(boardVisits(rows, draft, around))
    expect(told.find((one) => one.visitId === 'visit')?.helpers).toEqual([
      { volunteerId: 'silver', part: 'lead', isPromised: true },
    ])
    expect(told.find((one) => one.visitId === 'wish')).toMatchObject({
      isServed: true,
      helpers: [{ volunteerId: 'neighbour', isPromised: false }],
    })
    expect(told.find((one) => one.visitId === 'class')?.isServed).toBe(false)
  })
})
