import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { silverHours } from '#domain/rules/silver-hours.ts'
import { at, codesOf, lesson, pair, plan, silver } from './plan-builder.ts'

const MONDAY = '2026-11-02'
const HOUR = 60

const judged = (given: Partial<Lesson>[], person = silver('s'), state: 'asked' | 'accepted' = 'accepted') =>
  silverHours(
    plan({
      lessons: given.map((one, index) => lesson(`l${index}`, { startMinute: at(9), ...one })),
      volunteers: [person],
      pairings: given.map((_, index) => pair(`l${index}`, 's', { state })),
    }),
  )

const week = (...hours: number[]): Partial<Lesson>[] =>
  hours.map((length, index) => ({ lessonDay: addDays(MONDAY, index), durationMinutes: length * HOUR }))

const everyThirdDay = (count: number): Partial<Lesson>[] =>
  Array.from({ length: count }, (_, index) => ({ lessonDay: addDays('2026-10-01', index * 3) }))

describe('hours a week', () => {
  it('twenty hours a week are fine', () => {
    expect(judged(week(10, 10))).toEqual([])
  })

  it('one minute more is told at every lesson of the week', () => {
    const findings = judged([...week(10, 10), { lessonDay: addDays(MONDAY, 6), durationMinutes: 1 }])
    expect(findings.map(({ about }) => about)).toEqual([
      ['l0', 's'],
      ['l1', 's'],
      ['l2', 's'],
    ])
    expect(findings[0]?.sentence).toBe(
      '11月2日（月）からの週に、シルバー人材センターの会員の活動が20時間1分になります（週20時間まで）。',
    )
  })

  it('a lesson on the next Monday belongs to the next week', () => {
    expect(judged([...week(10, 10), { lessonDay: addDays(MONDAY, 7), durationMinutes: HOUR }])).toEqual([])
  })

  it('a Sunday night past midnight is shared between two weeks', () => {
    const sundayNight = { lessonDay: addDays(MONDAY, 6), startMinute: at(23), durationMinutes: 2 * HOUR }
    expect(judged([...week(10, 9), sundayNight])).toEqual([])
    expect(codesOf(judged([...week(10, 10), sundayNight]))).toEqual([
      'silver-hours',
      'silver-hours',
      'silver-hours',
    ])
  })

  it('hours already worked this week count', () => {
    const held = week(10, 10).map((one): Partial<Lesson> => ({ ...one, state: 'held' }))
    expect(judged([...held, ...week(0, 0, 1).slice(2)])).toHaveLength(3)
  })

  it('cancelled lessons, lessons only asked for, and people outside the Silver Centre do not count', () => {
    expect(judged(week(10, 10, 10).map((one) => ({ ...one, state: 'cancelled' })))).toEqual([])
    expect(judged(week(10, 10, 10), silver('s'), 'asked')).toEqual([])
    expect(judged(week(10, 10, 10), silver('s', { isSilverCentreMember: false }))).toEqual([])
  })
})

describe('days a month', () => {
  it('ten days in a month are fine', () => {
    expect(judged(everyThirdDay(10))).toEqual([])
  })

  it('an eleventh day is one too many', () => {
    const findings = judged(everyThirdDay(11))
    expect(new Set(codesOf(findings))).toEqual(new Set(['silver-days']))
    expect(findings).toHaveLength(11)
  })

  it('a second lesson on the same day is no new day', () => {
    expect(judged([...everyThirdDay(10), { lessonDay: '2026-10-01', startMinute: at(14) }])).toEqual([])
  })

  it('a day in the next month starts a new count', () => {
    expect(judged([...everyThirdDay(10), { lessonDay: '2026-11-01' }])).toEqual([])
  })

  it('a night past the end of the month is a day in either month', () => {
    const lastNight = { lessonDay: '2026-09-30', startMinute: at(23, 30) }
    expect(judged([...everyThirdDay(10).slice(1), lastNight])).toEqual([])
    expect(judged([...everyThirdDay(11).slice(1), lastNight])).toHaveLength(11)
  })
})
