import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { planWeek } from '#planner/week/plan-week.ts'
import { rowsAsBefore } from '#planner/week/rows-as-before.ts'
import { type PlanningRows, taskOf } from '#planner/week/task-of.ts'
import { visitsOf } from '#planner/week/visit.ts'
import { aBooking, aLearner, aLesson, aPairing, aRequest, aVolunteer } from '../../domain/sample-rows.ts'

const MONDAY = '2026-11-23'
const DAYS = Array.from({ length: 7 }, (_, index) => addDays(MONDAY, index))
const [BEFORE, WITHIN, AFTER] = ['2026-11-20', '2026-11-25', '2026-12-01']
const NOTHING: PlanningRows = {
  settings: DEFAULT_SETTINGS,
  ...{ lessons: [], pairings: [], bookings: [], learners: [], volunteers: [] },
  ...{ checks: [], places: [], resources: [], requests: [] },
}
const asBefore = (rows: Partial<PlanningRows>) => rowsAsBefore({ ...NOTHING, ...rows }, DAYS)
const lessonOn = (id: string, lessonDay: string, state: 'held' | 'confirmed' | 'cancelled' = 'held') =>
  aLesson(id, { lessonDay, state, startedAt: `${lessonDay}T01:00:00.000Z`, endedAt: null })

describe('A week that is past, as it was when it began', () => {
  test('has its lessons open and nobody promised; what was cancelled or declined stays so', () => {
    const { lessons, pairings } = asBefore({
      lessons: [
        lessonOn('held', WITHIN),
        lessonOn('confirmed', WITHIN, 'confirmed'),
        lessonOn('off', WITHIN, 'cancelled'),
      ],
      pairings: [aPairing('held', 'v'), aPairing('confirmed', 'w', { state: 'declined' })],
    })
    expect(lessons.map(({ id, state, startedAt }) => [id, state, startedAt])).toEqual([
      ['held', 'open', null],
      ['confirmed', 'open', null],
      ['off', 'cancelled', expect.any(String)],
    ])
    expect(pairings.map(({ volunteerId }) => volunteerId)).toEqual(['w'])
  })

  test('knows what was before it and nothing of what came after', () => {
    const rows = asBefore({
      lessons: [lessonOn('earlier', BEFORE), lessonOn('later', AFTER, 'confirmed')],
      pairings: [aPairing('earlier', 'v'), aPairing('later', 'v')],
      bookings: [aBooking('earlier', 'l', { state: 'attended' }), aBooking('later', 'l')],
    })
    expect(rows.lessons).toEqual([lessonOn('earlier', BEFORE)])
    expect(rows.pairings.map(({ lessonId }) => lessonId)).toEqual(['earlier'])
    expect(rows.bookings).toEqual([aBooking('earlier', 'l', { state: 'attended' })])
  })

  test('gives a seat to whoever came and to whoever did not, and none to who gave it back', () => {
    const { bookings } = asBefore({
      lessons: [lessonOn('held', WITHIN)],
      bookings: (['attended', 'absent', 'cancelled'] as const).map((state) =>
        aBooking('held', state, { state }),
      ),
    })
    expect(bookings.map(({ state }) => state)).toEqual(['booked', 'booked', 'cancelled'])
  })

  const wish = (id: string, more: Parameters<typeof aRequest>[2]) =>
    aRequest(id, 'l', { receivedAt: `${BEFORE}T01:00:00.000Z`, ...more })

  test('has the wishes that waited then', () => {
    const { requests } = asBefore({
      lessons: [lessonOn('held', WITHIN), lessonOn('later', AFTER, 'confirmed'), lessonOn('earlier', BEFORE)],
      requests: [
        wish('waits', {}),
        wish('answered-later', { state: 'booked', lessonId: 'later' }),
        wish('answered-then', { state: 'done', lessonId: 'held' }),
        wish('answered-before', { state: 'done', lessonId: 'earlier' }),
        wish('long-ago', { state: 'done', lessonId: 'not-here-any-more' }),
        wish('withdrawn', { state: 'withdrawn' }),
        wish('came-on-monday', { receivedAt: `${MONDAY}T01:00:00.000Z` }),
      ],
    })
    expect(requests.map(({ id, state, lessonId }) => [id, state, lessonId])).toEqual([
      ['waits', 'received', null],
      ['answered-later', 'received', null],
    ])
  })

  test('can be planned from its first minute on', () => {
    const rows = asBefore({
      lessons: [lessonOn('held', MONDAY)],
      learners: [aLearner('l')],
      volunteers: [aVolunteer('silver')],
      requests: [wish('waits', { wish: 'any' })],
    })
    const task = taskOf(rows, { days: DAYS, today: MONDAY, nowMinute: -1 })
    expect(visitsOf(task).map(({ id }) => id)).toEqual(['held', 'waits'])
    expect(task.wishes[0]?.options[0]).toEqual({ day: MONDAY, startMinute: 540 })
    const plan = planWeek(task, { seed: 1, budget: { iterations: 200 } })
    expect(plan.visits.find(({ visitId }) => visitId === 'held')?.helpers).toMatchObject([
      { volunteerId: 'silver' },
    ])
  })
})
