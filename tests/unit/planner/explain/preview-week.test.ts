import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/municipality/municipality.ts'
import { DEFAULT_WEIGHTS, type Weights } from '#domain/municipality/planning.ts'
import { previewOf, tasksOfPast } from '#planner/explain/preview-week.ts'
import { planWeek } from '#planner/week/plan-week.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { aHomeVisit, aLearner, allChecks, aVolunteer } from '../../domain/sample-rows.ts'

const MONDAY = '2026-11-16'
const DAYS = Array.from({ length: 7 }, (_, index) => addDays(MONDAY, index))
const HERE = { latitude: 34, longitude: 131.2 }
const FAR = { latitude: 34.3, longitude: 131.2 }

/** A friend of the learner who lives far away, and a stranger next door. */
const rows = {
  lessons: [aHomeVisit('visit', 'l', { lessonDay: MONDAY, position: HERE, state: 'held' as const })],
  learners: [{ ...aLearner('l'), familiarVolunteerIds: ['friend'] }],
  volunteers: [aVolunteer('friend', { home: FAR, means: 'car' }), aVolunteer('stranger', { home: HERE })],
  checks: ['friend', 'stranger'].flatMap((id) => allChecks(id)),
  bookings: [
    {
      ...{
        id: 'visit.l',
        number: '12345678',
        lessonId: 'visit',
        learnerId: 'l',
        requestId: null,
        seats: 1 as const,
      },
    },
  ].map((one) => ({
    ...one,
    state: 'attended' as const,
    position: null,
    bookedAt: `${MONDAY}T00:00:00.000Z`,
  })),
  ...{ pairings: [], places: [], resources: [], requests: [] },
}
const weighing = (weights: Partial<Weights>): Settings => ({
  ...DEFAULT_SETTINGS,
  planning: { weights: { ...DEFAULT_WEIGHTS, ...weights }, travelOverrides: [] },
})
const planOf = (task: WeekTask) => planWeek(task, { seed: 1, budget: { iterations: 500 } })
const previewed = (before: Settings, after: Settings) => {
  const { old, anew } = tasksOfPast({ rows, days: DAYS, before, after })
  return previewOf(anew, planOf(old), planOf(anew))
}

describe('What a change of weights would have done to a week that is past', () => {
  test('is nothing where nothing changes', () => {
    const { before, after, changes, visits } = previewed(DEFAULT_SETTINGS, weighing({}))
    expect(visits).toBe(1)
    expect(changes).toEqual([])
    expect(after).toEqual(before)
  })

  test('is said in sentences: whoever is known comes from afar when that weighs more', () => {
    const { changes, before, after } = previewed(weighing({ continuity: 0 }), weighing({ continuity: 500 }))
    expect(before.continuity.count).toBe(1)
    expect(after.continuity.count).toBe(0)
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      'なじみの人が来ない訪問が1件減ります。',
      `移動が${after.travel.count - before.travel.count}分増えます。`,
    ])
  })

  test('both plans are counted by the changed weights, so that their points can be compared', () => {
    const { before, after } = previewed(weighing({ continuity: 0 }), weighing({ continuity: 500 }))
    expect(before.continuity.points).toBe(500)
    const sum = (totals: typeof before) => Object.values(totals).reduce((all, one) => all + one.points, 0)
    expect(sum(after)).toBeLessThan(sum(before))
  })
})
