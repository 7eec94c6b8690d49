import { describe, expect, test } from 'vitest'
import { dayOfHalfDay, isMorning } from '#domain/half-day.ts'
import { freeWindows } from '#domain/rules/availability.ts'
import type { Relaxation } from '#planner/explain/relaxation.ts'
import { servingChanges } from '#planner/explain/serving-changes.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { at, check, everyCheck, homeVisit, pair, plan, silver } from '../../domain/rules/plan-builder.ts'
import { everyPlan, suggestionsFor, triedVisits } from '../every-plan.ts'
import { randomWeek } from '../random-week.ts'
import { aWeek } from '../sample-week.ts'

const withVolunteer = (
  task: WeekTask,
  id: string,
  change: (one: WeekTask['plan']['volunteers'][number]) => WeekTask['plan']['volunteers'][number],
): WeekTask => ({
  ...task,
  plan: { ...task.plan, volunteers: task.plan.volunteers.map((one) => (one.id === id ? change(one) : one)) },
})

const freeOn = (task: WeekTask, id: string, halfDay: string): WeekTask =>
  withVolunteer(task, id, (one) => {
    const day = dayOfHalfDay(halfDay)
    const known = freeWindows(one, day).map(({ from, until }) => ({
      day,
      fromMinute: from,
      untilMinute: until,
    }))
    const half = isMorning(halfDay)
      ? { fromMinute: 0, untilMinute: 720 }
      : { fromMinute: 720, untilMinute: 1440 }
    return { ...one, exceptions: [...known, { day, ...half }] }
  })

const askedOn = (task: WeekTask, visitId: string, halfDay: string): WeekTask => ({
  ...task,
  wishes: task.wishes.map((wish) =>
    wish.request.id === visitId
      ? {
          ...wish,
          options: (isMorning(halfDay) ? [540, 570, 600, 630, 660] : [780, 810, 840, 870, 900, 930, 960]).map(
            (startMinute) => ({ day: dayOfHalfDay(halfDay), startMinute }),
          ),
        }
      : wish,
  ),
})

/** The week in which this is so; what is released is taken out of the other visits too. */
const relaxed = (task: WeekTask, visitId: string, one: Relaxation): WeekTask => {
  const { settings, checks, pairings } = task.plan
  const withPlan = (plan: Partial<WeekTask['plan']>): WeekTask => ({
    ...task,
    plan: { ...task.plan, ...plan },
  })
  switch (one.kind) {
    case 'another-half-day':
      return askedOn(task, visitId, one.halfDay)
    case 'free':
      return freeOn(task, one.volunteerId, one.halfDay)
    case 'topic':
      return withVolunteer(task, one.volunteerId, (who) => ({
        ...who,
        skills: [...who.skills, { topic: one.topic, level: '基本' }],
      }))
    case 'check':
      return withPlan({ checks: [...checks, check(one.volunteerId, one.check, { id: 'new' })] })
    case 'limit':
      return withPlan({
        settings: {
          ...settings,
          ...(one.limit === 'silver-hours' ? { silverMostHoursAWeek: 500 } : { silverMostDaysAMonth: 500 }),
        },
      })
    case 'release':
      return withPlan({
        pairings: pairings.filter(
          ({ volunteerId, lessonId }) => volunteerId !== one.volunteerId || lessonId !== one.otherVisitId,
        ),
      })
  }
}

const withoutReleased = (others: readonly SuggestedVisit[], some: readonly Relaxation[]): SuggestedVisit[] =>
  others.map((visit) => ({
    ...visit,
    helpers: visit.helpers.filter(
      ({ volunteerId }) =>
        !some.some(
          (one) =>
            one.kind === 'release' && one.volunteerId === volunteerId && one.otherVisitId === visit.visitId,
        ),
    ),
  }))

/** What else is so in the plan: a visit that loses somebody still has the others, who are where they were. */
const asPromises = (task: WeekTask, others: readonly SuggestedVisit[]): WeekTask => ({
  ...task,
  plan: {
    ...task.plan,
    lessons: task.plan.lessons,
    pairings: [
      ...task.plan.pairings,
      ...others.flatMap(({ visitId, helpers }) =>
        helpers
          .filter(({ isPromised }) => !isPromised)
          .map(({ volunteerId, part }) => pair(visitId, volunteerId, { part })),
      ),
    ],
  },
})

const isServable = (
  task: WeekTask,
  others: readonly SuggestedVisit[],
  visitId: string,
  some: readonly Relaxation[],
) => {
  const settled = asPromises(task, withoutReleased(others, some))
  const changed = some.reduce((one, relaxation) => relaxed(one, visitId, relaxation), settled)
  return suggestionsFor(changed, visitId).length > 0
}

/** Everything that could be otherwise in a tiny week; the limits of Silver Centre members are everybody's and left out. */
const everyRelaxation = (
  task: WeekTask,
  others: readonly SuggestedVisit[],
  visitId: string,
): Relaxation[] => {
  const halfDays = task.days.flatMap((day) => [`${day}.am`, `${day}.pm`])
  const visit = triedVisits(task).find(({ id }) => id === visitId)
  const wish = task.wishes.find(({ request }) => request.id === visitId)
  const named = wish?.request.wish ?? []
  const taken = new Set(visit?.promised.map(({ volunteerId }) => volunteerId))
  const busy = [...others.map((one) => one.visitId), ...task.plan.lessons.map(({ id }) => id)]
  const lesson = visit?.starts[0] && visit.lessonAt(visit.starts[0])
  return [
    ...(wish ? halfDays.filter((one) => !named.includes(one)) : []).map((halfDay): Relaxation => ({
      kind: 'another-half-day',
      halfDay,
    })),
    ...task.plan.volunteers
      .filter(({ id }) => !taken.has(id))
      .flatMap(({ id: volunteerId }): Relaxation[] => [
        ...halfDays.map((halfDay): Relaxation => ({ kind: 'free', volunteerId, halfDay })),
        ...(lesson?.topics ?? []).map((topic): Relaxation => ({ kind: 'topic', volunteerId, topic })),
        ...everyCheck(volunteerId).map(({ kind }): Relaxation => ({
          kind: 'check',
          volunteerId,
          check: kind,
        })),
        ...[...new Set(busy)].map((otherVisitId): Relaxation => ({
          kind: 'release',
          volunteerId,
          otherVisitId,
        })),
      ]),
  ]
}

describe('Against every single change in tiny weeks', () => {
  test('each change that is offered serves the visit, and no single one is missed', () => {
    const offered = new Map<string, number>()
    for (let seed = 1; seed <= 40; seed += 1) {
      const task = randomWeek({ seed, wishes: 1, lessons: 2, volunteers: 4 })
      const plans = everyPlan(task)
      const visits = plans.at(-1) ?? []
      for (const { visitId } of visits.filter(({ isServed }) => !isServed)) {
        const others = visits.filter(
          (one) => one.visitId !== visitId && one.isServed && one.kind === 'lesson',
        )
        const shown = visits.map((one) =>
          one.kind === 'wish' && one.visitId !== visitId ? { ...one, helpers: [], isServed: false } : one,
        )
        const changes = servingChanges(task, shown, visitId)
        for (const { relaxations } of changes) {
          const is = isServable(task, others, visitId, relaxations)
          expect({ seed, visitId, relaxations, is }).toEqual({ seed, visitId, relaxations, is: true })
          const kinds = relaxations.map(({ kind }) => kind).join(' ')
          offered.set(kinds, (offered.get(kinds) ?? 0) + 1)
        }
        if (isServable(task, others, visitId, [])) continue
        const told = new Set(changes.map(({ relaxations }) => JSON.stringify(relaxations)))
        const missed = everyRelaxation(task, others, visitId).filter(
          (one) => !told.has(JSON.stringify([one])) && isServable(task, others, visitId, [one]),
        )
        expect({ seed, visitId, missed }).toEqual({ seed, visitId, missed: [] })
      }
    }
    for (const kind of ['free', 'topic', 'check', 'release', 'another-half-day'])
      expect(offered.get(kind) ?? 0).toBeGreaterThan(0)
    expect([...offered.keys()].some((kinds) => kinds.includes(' '))).toBe(true)
  }, 60_000)
})

describe('What would serve a visit', () => {
  const visit = homeVisit('visit', { seatsTaken: 1, startMinute: at(14) })
  const only = silver('only', { weekly: [] })
  const week = aWeek({
    plan: plan({ lessons: [visit], volunteers: [only], checks: everyCheck('only') }),
  })

  test('the one helper who is not free could come that afternoon', () => {
    expect(servingChanges(week, [], 'visit').map(({ relaxations }) => relaxations)).toEqual([
      [{ kind: 'free', volunteerId: 'only', halfDay: '2026-11-25.pm' }],
    ])
  })

  test('two things are told where one is not enough', () => {
    const untrained = { ...week, plan: { ...week.plan, checks: [check('only', 'identity')] } }
    expect(servingChanges(untrained, [], 'visit').map(({ relaxations }) => relaxations)).toEqual([
      [
        { kind: 'check', volunteerId: 'only', check: 'training' },
        { kind: 'free', volunteerId: 'only', halfDay: '2026-11-25.pm' },
      ],
    ])
  })

  test('nothing is told of a visit that is served', () => {
    const held = { ...week, plan: { ...week.plan, pairings: [pair('visit', 'only')] } }
    expect(servingChanges(held, [], 'visit')).toEqual([])
  })
})
