import { describe, expect, test } from 'vitest'
import { promisedDays, replanOf } from '#client/desk/pairing/replan.ts'
import type { SuggestedVisit, WeekPlan } from '#planner/week/week-plan.ts'
import { aPairing } from '../../../domain/sample-rows.ts'

const DAY = '2026-11-25'
const goes = (volunteerId: string, part: 'lead' | 'partner', isPromised = true) => ({
  volunteerId,
  part,
  isPromised,
})
const visit = (visitId: string, helpers: SuggestedVisit['helpers'], isServed = true): SuggestedVisit => ({
  visitId,
  kind: 'lesson',
  day: DAY,
  startMinute: 600,
  helpers,
  isServed,
})
const planOf = (visits: SuggestedVisit[], ...withdrawn: [string, string][]): WeekPlan =>
  ({
    visits,
    withdrawn: withdrawn.map(([visitId, volunteerId]) => ({ visitId, volunteerId })),
  }) as unknown as WeekPlan
const absence = { volunteerId: 'gone', days: [DAY] }

const pairings = [
  aPairing('one', 'gone', { state: 'confirmed' }),
  aPairing('one', 'student', { part: 'partner', state: 'confirmed' }),
  aPairing('two', 'silver', { state: 'confirmed' }),
  aPairing('three', 'neighbour', { state: 'confirmed' }),
]

describe('What a plan made anew after a drop-out changes', () => {
  test('somebody new at the visit is one part; everybody else keeps their promise', () => {
    const plan = planOf([
      visit('one', [goes('student', 'partner'), goes('local', 'lead', false)]),
      visit('two', [goes('silver', 'lead')]),
      visit('three', [goes('neighbour', 'lead')]),
    ])
    const { parts, keptCount, movedCount } = replanOf(plan, pairings, absence)
    expect([keptCount, movedCount]).toEqual([3, 0])
    expect(parts).toHaveLength(1)
    expect(parts[0]).toMatchObject([
      {
        visitId: 'one',
        leaving: [{ volunteerId: 'gone' }],
        joining: [{ volunteerId: 'local', part: 'lead' }],
      },
    ])
  })

  test('somebody moved to it, and whoever takes their place, hang together', () => {
    const plan = planOf(
      [
        visit('one', [goes('student', 'partner'), goes('silver', 'lead', false)]),
        visit('two', [goes('local', 'lead', false)]),
        visit('three', [goes('neighbour', 'lead')]),
      ],
      ['two', 'silver'],
    )
    const { parts, movedCount } = replanOf(plan, pairings, absence)
    expect(movedCount).toBe(1)
    expect(parts.map((part) => part.map(({ visitId }) => visitId))).toEqual([['one', 'two']])
  })

  test('what the search would do besides, elsewhere, is left out', () => {
    const plan = planOf([
      visit('one', [goes('student', 'partner')], false),
      visit('two', [goes('silver', 'lead'), goes('local', 'partner', false)]),
      visit('three', [goes('neighbour', 'lead')]),
    ])
    const { parts } = replanOf(plan, pairings, absence)
    expect(parts.flat().map(({ visitId }) => visitId)).toEqual(['one'])
    expect(parts[0]?.[0]).toMatchObject({ isServed: false, joining: [] })
  })

  test('whoever stays and leads from now on is named', () => {
    const plan = planOf([visit('one', [goes('student', 'lead'), goes('local', 'partner', false)])])
    expect(replanOf(plan, pairings, absence).parts[0]?.[0]?.newParts).toEqual([
      { volunteerId: 'student', part: 'lead' },
    ])
  })

  test('promises of other days are not touched', () => {
    const plan = planOf([{ ...visit('one', [goes('gone', 'lead')]), day: '2026-11-26' }])
    expect(replanOf(plan, pairings, absence).parts).toEqual([])
  })
})

test('the days of a helper’s promises are counted once each', () => {
  const visits = [
    { day: DAY, pairings: pairings.slice(0, 1) },
    { day: DAY, pairings: [aPairing('two', 'gone')] },
    { day: '2026-11-26', pairings: [aPairing('three', 'gone', { state: 'declined' })] },
  ]
  expect(promisedDays(visits, 'gone')).toEqual([{ day: DAY, count: 2 }])
})
