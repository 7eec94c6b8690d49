import { expect, test } from 'vitest'
import { countSpokenFor } from '#planner/offers/count-spoken-for.ts'
import {
  homeVisit,
  lesson,
  minor,
  pair,
  plan,
  volunteer,
  WEDNESDAY,
} from '../../domain/rules/plan-builder.ts'
import { aWeek, aWish } from '../sample-week.ts'

const afternoon = `${WEDNESDAY}.pm`

test('a wish with starts in one half-day speaks for one helper, one with more for none', () => {
  const [wednesday] = aWish('x').options
  const only = aWish('only', { options: wednesday ? [wednesday] : [] }, { wish: [afternoon] })
  expect([...countSpokenFor(aWeek({ wishes: [only] }))]).toEqual([[afternoon, 1]])
  const several = aWish('several', {}, { wish: [afternoon, '2026-11-26.pm'] })
  expect([...countSpokenFor(aWeek({ wishes: [several] }))]).toEqual([])
})

test('a lesson speaks for those whom it lacks, trainees not counted, and for a grown-up in any case', () => {
  const lessons = [lesson('class', { seatsTaken: 9 })]
  const volunteers = [volunteer('a'), volunteer('b'), volunteer('c'), minor('m')]
  const lacking = (...pairings: ReturnType<typeof pair>[]) =>
    countSpokenFor(aWeek({ plan: plan({ lessons, volunteers, pairings }) })).get(afternoon)
  expect(lacking()).toBe(3)
  expect(lacking(pair('class', 'a'))).toBe(2)
  expect(lacking(pair('class', 'a'), pair('class', 'b', { part: 'trainee' }))).toBe(2)
  expect(lacking(pair('class', 'a'), pair('class', 'b'), pair('class', 'c'))).toBe(0)
  const visit = plan({ lessons: [homeVisit('visit')], volunteers, pairings: [pair('visit', 'm')] })
  expect(countSpokenFor(aWeek({ plan: visit })).get(afternoon)).toBe(1)
})

test('a lesson over noon speaks for helpers of both half-days', () => {
  const over = plan({ lessons: [lesson('noon', { startMinute: 690 })] })
  expect([...countSpokenFor(aWeek({ plan: over })).keys()]).toEqual([`${WEDNESDAY}.am`, afternoon])
})
