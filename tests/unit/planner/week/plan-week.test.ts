import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOf } from '#planner/soft/counts.ts'
import { planWeek } from '#planner/week/plan-week.ts'
import { visitsOf } from '#planner/week/visit.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { at, check, lesson, pair, plan, volunteer } from '../../domain/rules/plan-builder.ts'
import { randomWeek } from '../random-week.ts'
import { aWeek, aWish, learner } from '../sample-week.ts'
import { newFindings } from '../settled-week.ts'

const iterations = (count: number) => ({ seed: 1, budget: { iterations: count } })

const weeks = fc
  .record({
    seed: fc.nat(1_000_000),
    volunteers: fc.integer({ min: 1, max: 8 }),
    lessons: fc.integer({ min: 0, max: 5 }),
    wishes: fc.integer({ min: 0, max: 6 }),
    promised: fc.constantFrom(0, 0.1, 0.3),
    revoked: fc.constantFrom(0, 0, 25),
    mayBreakPromises: fc.boolean(),
  })
  .map(({ mayBreakPromises, ...given }): WeekTask => ({ ...randomWeek(given), mayBreakPromises }))

const FRIENDLY = aWeek({
  plan: plan({
    lessons: [],
    volunteers: [volunteer('adult', { home: null }), volunteer('other', { home: null })],
    checks: ['adult', 'other'].flatMap((id) => [check(id, 'training'), check(id, 'identity')]),
  }),
  wishes: [aWish('w')],
})

describe('A week is planned', () => {
  test('no plan breaks a rule that was not broken before', () => {
    fc.assert(
      fc.property(weeks, (task) => {
        expect(newFindings(task, planWeek(task, iterations(300)))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('nobody is suggested whose use was ended, nor counted for what they promised', () => {
    fc.assert(
      fc.property(weeks, (task) => {
        const ended = new Map(task.plan.volunteers.map(({ id, revokedOn }) => [id, revokedOn ?? '9999']))
        const taken = planWeek(task, iterations(100)).visits.flatMap(({ day, helpers }) =>
          helpers.filter(({ volunteerId }) => (ended.get(volunteerId) ?? '9999') <= day),
        )
        expect(taken).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['a lesson with enough people keeps them or gets others', 1043, 2, 5, 0, true],
    ['no student is left without the adult who promised to come', 343, 3, 5, 5, true],
    ['who is over the days of the month already goes nowhere more', 693, 3, 4, 5, false],
  ])('%s', (_, seed, volunteers, lessons, wishes, mayBreakPromises) => {
    const task = { ...randomWeek({ seed, volunteers, lessons, wishes, promised: 0.3 }), mayBreakPromises }
    expect(newFindings(task, planWeek(task, iterations(300)))).toEqual([])
  })

  test('a budget that is over before it began leaves what was promised', () => {
    let time = 0
    const over = { clock: () => (time += 1), milliseconds: 0 }
    for (let seed = 1; seed <= 40; seed += 1) {
      const task = { ...randomWeek({ seed, lessons: 4, promised: 0.3 }), mayBreakPromises: true }
      const { visits, withdrawn } = planWeek(task, { seed: 1, budget: over })
      const promised = visitsOf(task).flatMap((one) =>
        one.promises.map(({ volunteerId }) => `${one.id} ${volunteerId}`),
      )
      const planned = visits.flatMap(({ visitId, helpers }) =>
        helpers.flatMap(({ volunteerId, isPromised }) => (isPromised ? `${visitId} ${volunteerId}` : [])),
      )
      expect(withdrawn).toEqual([])
      expect(planned.sort()).toEqual(promised.sort())
    }
  })

  test('what the search says a plan costs is what its totals say', () => {
    fc.assert(
      fc.property(weeks, (task) => {
        const found = planWeek(task, iterations(300))
        expect(found.cost).toBeCloseTo(costOf(found.totals), 6)
      }),
      { numRuns: 150 },
    )
  })

  test('nobody is suggested twice for one visit, and nobody for a visit that is not served', () => {
    fc.assert(
      fc.property(weeks, (task) => {
        for (const { helpers, isServed } of planWeek(task, iterations(200)).visits) {
          const ids = helpers.map(({ volunteerId }) => volunteerId)
          expect(new Set(ids).size).toBe(ids.length)
          expect(isServed || helpers.every(({ isPromised }) => isPromised)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('promises stay as they are unless they may be taken back', () => {
    fc.assert(
      fc.property(weeks, (task) => {
        const found = planWeek({ ...task, mayBreakPromises: false }, iterations(200))
        expect(found.withdrawn).toEqual([])
        expect(found.totals.brokenPromise.count).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('the same seed and number of changes give the same plan', () => {
    const task = randomWeek({ seed: 11, volunteers: 8, lessons: 5, wishes: 6 })
    expect(planWeek(task, iterations(500))).toEqual(planWeek(task, iterations(500)))
  })

  test('a longer search is not worse', () => {
    const task = randomWeek({ seed: 5, volunteers: 8, lessons: 5, wishes: 6 })
    expect(planWeek(task, iterations(2000)).cost).toBeLessThanOrEqual(planWeek(task, iterations(1)).cost)
  })

  test('a wish gets a time and an adult to lead', () => {
    const [visit] = planWeek(FRIENDLY, iterations(50)).visits
    expect(visit?.isServed).toBe(true)
    expect(visit?.helpers.map(({ part }) => part)).toEqual(['lead'])
  })

  test('whoever is locked to a visit comes, though somebody else would cost less', () => {
    const known = {
      ...FRIENDLY,
      wishes: [aWish('w', { learner: learner('l', { familiarVolunteerIds: ['adult'] }) })],
    }
    const helpers = (task: WeekTask) => planWeek(task, iterations(200)).visits.flatMap((one) => one.helpers)
    expect(helpers(known).map(({ volunteerId }) => volunteerId)).toEqual(['adult'])
    const locked = { ...known, locks: [{ visitId: 'w', volunteerId: 'other' }] }
    expect(helpers(locked).map(({ volunteerId }) => volunteerId)).toContain('other')
  })

  test('however short the budget is, whoever can be served has a first plan', () => {
    let time = 0
    const over = { clock: () => (time += 1), milliseconds: 0 }
    expect(planWeek(FRIENDLY, { seed: 1, budget: over }).unservedIds).toEqual([])
  })

  test('the search ends when it is told to stop, with a plan', () => {
    const budget = { iterations: 1_000_000, progress: () => false }
    expect(planWeek(FRIENDLY, { seed: 1, budget }).iterations).toBeLessThan(1000)
  })

  test('whoever dropped out is replaced, and the others of the lesson stay', () => {
    const task = aWeek({
      plan: plan({
        lessons: [
          lesson('l', {
            seatsTaken: 4,
            learnersPerHelper: 2,
            capacity: 4,
            startMinute: at(16),
            state: 'confirmed',
          }),
        ],
        volunteers: ['gone', 'stays', 'free'].map((id) => volunteer(id, { home: null })),
        pairings: [pair('l', 'gone', { part: 'lead' }), pair('l', 'stays', { part: 'partner' })],
      }),
      mayBreakPromises: true,
    })
    const [visit] = task.plan.lessons
    const found = planWeek(
      { ...task, dropOuts: [{ volunteerId: 'gone', days: [visit?.lessonDay ?? ''] }] },
      iterations(200),
    )
    expect(found.withdrawn).toEqual([])
    const ids = found.visits.flatMap(({ helpers }) => helpers.map(({ volunteerId }) => volunteerId))
    expect(ids.sort()).toEqual(['free', 'stays'])
  })
})
