import { describe, expect, test } from 'vitest'
import { totalsOf } from '#planner/week/totals-of.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { SoftConstraint, WeekTask } from '#planner/week/week-task.ts'
import { homeVisit, lesson, minor, pair, plan, silver, volunteer } from '../../domain/rules/plan-builder.ts'
import { aWeek, aWish, helps, leads, learner, suggested, THURSDAY } from '../sample-week.ts'

const YAMAGUCHI_CITY = { latitude: 34.1783, longitude: 131.4739 }
const HOFU_CITY = { latitude: 34.0519, longitude: 131.5628 }

const people = [silver('adult'), silver('other'), minor('student'), volunteer('grown-up')]
const home = homeVisit('home', { seatsTaken: 1 })
const week = aWeek({ plan: plan({ lessons: [home], volunteers: people }) })

const countOf = (task: WeekTask, visits: readonly SuggestedVisit[], constraint: SoftConstraint): number =>
  totalsOf(task, visits)[constraint].count

describe('What a week costs', () => {
  test('a visit nobody leads is not served', () => {
    expect(countOf(week, [], 'unserved')).toBe(1)
    expect(countOf(week, [suggested('home', [helps('adult')])], 'unserved')).toBe(1)
    expect(countOf(week, [suggested('home', [leads('student')])], 'unserved')).toBe(1)
    expect(countOf(week, [suggested('home', [leads('adult')])], 'unserved')).toBe(0)
  })

  test('a class for six at four learners a helper needs two', () => {
    const busy = aWeek({ plan: plan({ lessons: [lesson('class', { seatsTaken: 6 })], volunteers: people }) })
    expect(countOf(busy, [suggested('class', [leads('adult')])], 'unserved')).toBe(1)
    expect(countOf(busy, [suggested('class', [leads('adult'), helps('other')])], 'unserved')).toBe(0)
  })

  test('a trainee is no helper, but it is a lesson of their day', () => {
    const trainee = { volunteerId: 'other', part: 'trainee' as const, isPromised: false }
    const busy = aWeek({ plan: plan({ lessons: [lesson('class', { seatsTaken: 6 })], volunteers: people }) })
    expect(countOf(busy, [suggested('class', [leads('adult'), trainee])], 'unserved')).toBe(1)
    const recent = { ...week, recentLessons: new Map([['other', 4]]) }
    expect(countOf(recent, [suggested('home', [leads('adult'), trainee])], 'fairness')).toBe(1)
  })

  test('a first-timer who has waited for two weeks is the more urgent', () => {
    const waiting = { ...week, wishes: [aWish('wish', { isFirstTime: true, waitingDays: 20 })] }
    expect(countOf(waiting, [suggested('home', [leads('adult')])], 'unserved')).toBeCloseTo(1.7)
  })

  test('nobody is more than three times as urgent', () => {
    const waiting = { ...week, wishes: [aWish('wish', { waitingDays: 700 })] }
    expect(countOf(waiting, [suggested('home', [leads('adult')])], 'unserved')).toBe(3)
  })

  test('at a home a student is wished for, in a class of the municipality not', () => {
    expect(countOf(week, [suggested('home', [leads('adult')])], 'missingStudent')).toBe(1)
    expect(countOf(week, [suggested('home', [leads('adult'), helps('student')])], 'missingStudent')).toBe(0)
    const other = aWeek({ plan: plan({ lessons: [lesson('class')], volunteers: people }) })
    expect(countOf(other, [suggested('class', [leads('adult')])], 'missingStudent')).toBe(0)
  })

  test('a learner who knows somebody should not get strangers alone', () => {
    const knows = {
      ...week,
      learners: [learner('l', { familiarVolunteerIds: ['other'] })],
      learnerIdsOf: new Map([['home', ['l']]]),
    }
    expect(countOf(knows, [suggested('home', [leads('adult')])], 'continuity')).toBe(1)
    expect(countOf(knows, [suggested('home', [leads('other')])], 'continuity')).toBe(0)
    expect(countOf(knows, [], 'continuity')).toBe(0)
  })

  test('a student counts once when no adult beside them has been out with them', () => {
    const visits = [suggested('home', [leads('adult'), helps('student')])]
    expect(countOf(week, visits, 'newPair')).toBe(1)
    expect(countOf({ ...week, knownPairs: new Set(['adult student']) }, visits, 'newPair')).toBe(0)
  })

  test('the way counts from home, of everybody who helps', () => {
    const far = aWeek({
      plan: plan({
        lessons: [{ ...home, position: HOFU_CITY }],
        volunteers: [silver('adult', { home: YAMAGUCHI_CITY }), silver('other', { home: HOFU_CITY })],
      }),
    })
    expect(countOf(far, [suggested('home', [leads('adult'), helps('other')])], 'travel')).toBe(43)
  })

  test('a wish that gets its second day waits for one', () => {
    const waiting = aWeek({ plan: plan({ volunteers: people }), wishes: [aWish('wish')] })
    const on = (day: string) => [suggested('wish', [leads('adult')], { kind: 'wish', day })]
    expect(countOf(waiting, on(THURSDAY), 'waiting')).toBe(1)
    expect(countOf(waiting, on('2026-11-25'), 'waiting')).toBe(0)
  })

  test('the third lesson of a helper costs more than the second, and earlier weeks count a quarter', () => {
    const three = [home, homeVisit('b', { lessonDay: THURSDAY }), homeVisit('c', { lessonDay: THURSDAY })]
    const busy = aWeek({
      plan: plan({ lessons: three, volunteers: people }),
      recentLessons: new Map([['adult', 2]]),
    })
    const visits = ['home', 'b', 'c'].map((id) =>
      suggested(id, [leads('adult')], id === 'home' ? {} : { day: THURSDAY }),
    )
    expect(countOf(busy, visits, 'fairness')).toBe(0.5 + 1.5 + 2.5)
  })

  test('a second lesson in a day is one more than wished for', () => {
    const wishesForOne = [silver('adult', { mostLessonsADay: 1 })]
    const two = aWeek({ plan: plan({ lessons: [home, homeVisit('b')], volunteers: wishesForOne }) })
    expect(
      countOf(two, [suggested('home', [leads('adult')]), suggested('b', [leads('adult')])], 'moreThanWished'),
    ).toBe(1)
  })

  test('topics that nobody teaches, and helpers of one generation', () => {
    const both = homeVisit('home', { topics: ['LINE', 'キャッシュレス'], seatsTaken: 1 })
    const task = aWeek({ plan: plan({ lessons: [both], volunteers: people }) })
    const two = [suggested('home', [leads('adult'), helps('other')])]
    expect(countOf(task, two, 'uncoveredTopic')).toBe(1)
    expect(countOf(task, two, 'oneGeneration')).toBe(1)
    expect(countOf(task, [suggested('home', [leads('adult'), helps('student')])], 'oneGeneration')).toBe(0)
  })

  test('a promise taken back counts, one of somebody who dropped out does not', () => {
    const held = aWeek({
      plan: plan({ lessons: [home], volunteers: people, pairings: [pair('home', 'adult')] }),
    })
    expect(countOf(held, [suggested('home', [leads('other')])], 'brokenPromise')).toBe(1)
    const ill = { ...held, dropOuts: [{ volunteerId: 'adult', days: ['2026-11-25'] }] }
    expect(countOf(ill, [suggested('home', [leads('other')])], 'brokenPromise')).toBe(0)
  })

  test('what is not said anew stands as promised', () => {
    const held = aWeek({
      plan: plan({ lessons: [home], volunteers: people, pairings: [pair('home', 'adult')] }),
    })
    expect(countOf(held, [], 'unserved')).toBe(0)
  })

  test('points are counts times what the municipality says they weigh', () => {
    const heavy = { ...week, weights: { ...week.weights, unserved: 7 } }
    expect(totalsOf(heavy, []).unserved).toEqual({ count: 1, points: 7 })
  })
})
