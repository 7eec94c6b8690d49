import { expect, test } from 'vitest'
import { compareTotals } from '#planner/explain/compare-totals.ts'
import { totalsOf } from '#planner/week/totals-of.ts'
import { homeVisit, plan, silver } from '../../domain/rules/plan-builder.ts'
import { aWeek, leads, suggested } from '../sample-week.ts'

test('two plans are put side by side, constraint by constraint', () => {
  const week = aWeek({
    plan: plan({ lessons: [homeVisit('home', { seatsTaken: 1 })], volunteers: [silver('a')] }),
  })
  const compared = compareTotals(totalsOf(week, []), totalsOf(week, [suggested('home', [leads('a')])]))
  expect(compared.find(({ constraint }) => constraint === 'unserved')).toMatchObject({
    one: 1000,
    other: 0,
    points: -1000,
  })
  expect(compared.find(({ constraint }) => constraint === 'missingStudent')).toMatchObject({
    points: 120,
    count: 1,
  })
})
