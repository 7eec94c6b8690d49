import { describe, expect, test } from 'vitest'
import { troublesOf } from '#planner/week/check-task.ts'
import { planWeek } from '#planner/week/plan-week.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { check, lesson, minor, plan, volunteer } from '../../domain/rules/plan-builder.ts'
import { aWeek, aWish } from '../sample-week.ts'

const people = [volunteer('adult', { home: null })]
const checks = [check('adult', 'training'), check('adult', 'identity')]
const sane = aWeek({ plan: plan({ volunteers: people, checks }), wishes: [aWish('w')] })

const codes = (task: WeekTask): string[] => troublesOf(task).map(({ code }) => code)
const planned = (task: WeekTask) => planWeek(task, { seed: 1, budget: { iterations: 50 } })

describe('A task that makes no sense is told in a sentence, and never stops the planner', () => {
  test('nothing is said of a week that is in order', () => {
    expect(troublesOf(sane)).toEqual([])
    expect(planned(sane).unservedIds).toEqual([])
  })

  test('without volunteers nobody is suggested', () => {
    const task = { ...sane, plan: plan() }
    expect(codes(task)).toEqual(['no-volunteers'])
    expect(planned(task).unservedIds).toEqual(['w'])
  })

  test('minors alone serve nobody', () => {
    const task = { ...sane, plan: plan({ volunteers: [minor('young')] }) }
    expect(codes(task)).toEqual(['no-adults'])
    expect(planned(task).unservedIds).toEqual(['w'])
  })

  test('no days, no plan', () => {
    const task = { ...sane, days: [], wishes: [] }
    expect(codes(task)).toEqual(['no-days'])
    expect(planned(task).visits).toEqual([])
  })

  test('a position that is no number is taken as unknown', () => {
    const task = { ...sane, wishes: [aWish('w', { position: { latitude: NaN, longitude: 131 } })] }
    expect(codes(task)).toEqual(['position-not-on-map'])
    expect(planned(task)).toMatchObject({ unservedIds: [] })
    expect(planned(task).cost).not.toBeNaN()
  })

  test('a time outside the day is not planned', () => {
    const [day = ''] = sane.days
    const odd = aWish('w', { options: [{ day, startMinute: 3000 }] })
    expect(codes({ ...sane, wishes: [odd] })).toEqual(['time-outside-day'])
    expect(planned({ ...sane, wishes: [odd] }).unservedIds).toEqual(['w'])
    const endless = aWish('w', { durationMinutes: NaN })
    expect(codes({ ...sane, wishes: [endless] })).toEqual(['time-outside-day'])
    expect(planned({ ...sane, wishes: [endless] }).unservedIds).toEqual(['w'])
  })

  test('a wish without a time is named', () => {
    const task = { ...sane, wishes: [aWish('w', { options: [] })] }
    expect(troublesOf(task).map(({ code, about }) => [code, about])).toEqual([['wish-without-time', ['w']]])
    expect(planned(task).unservedIds).toEqual(['w'])
  })

  test('a window that ends before it begins is named', () => {
    const weekly = [{ weekday: 3, fromMinute: 1000, untilMinute: 900 }]
    expect(codes({ ...sane, plan: plan({ volunteers: [volunteer('adult', { weekly })], checks }) })).toEqual([
      'window-outside-day',
    ])
  })

  test('windows far outside the day lead nobody into the night', () => {
    const weekly = [{ weekday: 3, fromMinute: -5000, untilMinute: 90_000 }]
    const task = { ...sane, plan: plan({ volunteers: [volunteer('adult', { weekly })], checks }) }
    expect(codes(task)).toEqual(['window-outside-day'])
    expect(planned(task).visits.map(({ day, startMinute }) => [day, startMinute])).toEqual([
      [sane.days[0], 960],
    ])
  })

  test('a home and a lesson whose places are no numbers are taken as unknown', () => {
    const nowhere = { latitude: NaN, longitude: Infinity }
    const task = {
      ...sane,
      plan: plan({
        volunteers: [volunteer('adult', { home: nowhere })],
        lessons: [lesson('l', { position: nowhere })],
        checks,
      }),
    }
    expect(codes(task)).toEqual(['position-not-on-map'])
    expect(planned(task).cost).not.toBeNaN()
  })

  test('the same wish twice is planned once', () => {
    const task = { ...sane, wishes: [aWish('w'), aWish('w')] }
    expect(codes(task)).toEqual(['visit-twice'])
    expect(planned(task).visits).toHaveLength(1)
  })

  test('a lock on nobody holds nothing', () => {
    const task = { ...sane, locks: [{ visitId: 'w', volunteerId: 'nobody' }] }
    expect(codes(task)).toEqual(['lock-holds-nothing'])
    expect(planned(task).unservedIds).toEqual([])
  })

  test('five thousand visits give a plan', () => {
    const wishes = Array.from({ length: 5000 }, (_, index) => aWish(`w${index}`))
    const task = { ...sane, wishes }
    expect(codes(task)).toEqual(['many-visits'])
    expect(planned(task).visits).toHaveLength(5000)
  })
})
