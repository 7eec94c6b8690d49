import { describe, expect, it, test } from 'vitest'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { DEFAULT_PLANNING } from '#domain/municipality/planning.ts'
import { noDoubleBooking } from '#domain/rules/no-double-booking.ts'
import { at, booking, codesOf, lesson, pair, plan, resource, volunteer, WEDNESDAY } from './plan-builder.ts'

type Times = Partial<Lesson>

const NEXT_DAY = '2026-11-26'
const YAMAGUCHI_CITY = { latitude: 34.1783, longitude: 131.4739 }
const HOFU_CITY = { latitude: 34.0519, longitude: 131.5628 }

const sameVolunteer = (first: Times, second: Times, means: 'foot' | 'car' = 'car') =>
  noDoubleBooking(
    plan({
      lessons: [lesson('a', first), lesson('b', second)],
      volunteers: [volunteer('v', { means })],
      pairings: [pair('a', 'v'), pair('b', 'v')],
    }),
  )

const sameLearner = (first: Times, second: Times) =>
  noDoubleBooking(
    plan({
      lessons: [lesson('a', first), lesson('b', second)],
      bookings: [booking('a', 'l'), booking('b', 'l', { state: 'attended' })],
    }),
  )

const ten = { startMinute: at(10) }

describe('a volunteer', () => {
  test.each<[string, Times, Times, boolean]>([
    ['two lessons at the same time clash', ten, ten, true],
    ['a lesson within another clashes', { ...ten, durationMinutes: 180 }, { startMinute: at(11) }, true],
    ['14 minutes between are less than the 15 needed', ten, { startMinute: at(11, 14) }, true],
    ['15 minutes between are enough', ten, { startMinute: at(11, 15) }, false],
    ['the same hour on another day is free', ten, { ...ten, lessonDay: NEXT_DAY }, false],
    [
      'a lesson until half past midnight clashes with one at 0:44 the next day',
      { startMinute: at(23, 30) },
      { startMinute: 44, lessonDay: NEXT_DAY },
      true,
    ],
    [
      'a lesson until half past midnight leaves time for one at 0:45 the next day',
      { startMinute: at(23, 30) },
      { startMinute: 45, lessonDay: NEXT_DAY },
      false,
    ],
    ['a cancelled lesson takes no time', ten, { ...ten, state: 'cancelled' }, false],
    ['a lesson already held took its time', ten, { ...ten, state: 'held' }, true],
  ])('%s', (_title, first, second, clashes) => {
    expect(codesOf(sameVolunteer(first, second))).toEqual(clashes ? ['volunteer-double-booked'] : [])
    expect(codesOf(sameVolunteer(second, first))).toEqual(clashes ? ['volunteer-double-booked'] : [])
  })

  it('needs the time to drive from one town to the next', () => {
    const first = { ...ten, position: YAMAGUCHI_CITY }
    const noon = { startMinute: at(12), position: HOFU_CITY }
    expect(codesOf(sameVolunteer(first, noon))).toEqual([])
    expect(codesOf(sameVolunteer(first, { ...noon, startMinute: at(11, 30) }))).toEqual([
      'volunteer-double-booked',
    ])
    expect(codesOf(sameVolunteer(first, noon, 'foot'))).toEqual(['volunteer-double-booked'])
  })

  it('needs no more than the buffer in one place, however far away another lesson is', () => {
    const here = { position: YAMAGUCHI_CITY }
    const lessons = [
      lesson('a', { ...here, startMinute: at(10) }),
      lesson('b', { ...here, startMinute: at(11, 15) }),
      lesson('far', { position: HOFU_CITY, lessonDay: NEXT_DAY }),
    ]
    const pairings = lessons.map(({ id }) => pair(id, 'v'))
    expect(noDoubleBooking(plan({ lessons, volunteers: [volunteer('v')], pairings }))).toEqual([])
  })

  test.each<[string, 'asked' | 'accepted' | 'declined' | 'withdrew', boolean]>([
    ['asked for one lesson and confirmed for another clashes', 'asked', true],
    ['accepted for one lesson and confirmed for another clashes', 'accepted', true],
    ['a declined lesson is free', 'declined', false],
    ['a lesson withdrawn from is free', 'withdrew', false],
  ])('%s', (_title, state, clashes) => {
    const findings = noDoubleBooking(
      plan({
        lessons: [lesson('a', ten), lesson('b', ten)],
        volunteers: [volunteer('v')],
        pairings: [pair('a', 'v', { state }), pair('b', 'v')],
      }),
    )
    expect(findings).toHaveLength(clashes ? 1 : 0)
  })

  it('is told with both lessons and who it is about', () => {
    const [finding] = sameVolunteer(ten, { startMinute: at(10, 30) })
    expect(finding).toMatchObject({ isHard: true, about: ['a', 'v', 'b'] })
    expect(finding?.sentence).toContain(
      '11月25日（水）午前10時からの集合型と11月25日（水）午前10時30分からの集合型',
    )
  })

  it('is not judged by a lesson outside the plan', () => {
    const pairings = [pair('a', 'v'), pair('elsewhere', 'v')]
    expect(noDoubleBooking(plan({ lessons: [lesson('a')], volunteers: [volunteer('v')], pairings }))).toEqual(
      [],
    )
  })
})

describe('a way that the municipality knows to take longer', () => {
  const ferry = { areas: ['見本島', '見本港'] as [string, string], minutes: 55 }
  const withFerry = (minutes: number) =>
    noDoubleBooking({
      ...plan({
        lessons: [
          lesson('a', { startMinute: at(10), area: '見本島' }),
          lesson('b', { startMinute: at(11) + minutes, area: '見本港' }),
        ],
        volunteers: [volunteer('v')],
        pairings: [pair('a', 'v'), pair('b', 'v')],
      }),
      settings: {
        ...DEFAULT_SETTINGS,
        planning: { ...DEFAULT_PLANNING, travelOverrides: [ferry] },
      },
    })

  test('counts for whoever goes there or back, with the buffer', () => {
    expect(codesOf(withFerry(69))).toEqual(['volunteer-double-booked'])
    expect(codesOf(withFerry(70))).toEqual([])
  })
})

describe('a learner', () => {
  test.each<[string, Times, Times, boolean]>([
    ['cannot be in two lessons one minute of which overlaps', ten, { startMinute: at(10, 59) }, true],
    ['may go from one lesson straight into the next', ten, { startMinute: at(11) }, false],
    [
      'cannot be in two lessons that overlap after midnight',
      { startMinute: at(23, 30) },
      { startMinute: 29, lessonDay: NEXT_DAY },
      true,
    ],
  ])('%s', (_title, first, second, clashes) => {
    expect(codesOf(sameLearner(first, second))).toEqual(clashes ? ['learner-double-booked'] : [])
  })

  test.each(['waitlisted', 'cancelled', 'absent'] as const)('a booking %s leaves the time free', (state) => {
    const bookings = [booking('a', 'l'), booking('b', 'l', { state })]
    expect(noDoubleBooking(plan({ lessons: [lesson('a'), lesson('b')], bookings }))).toEqual([])
  })
})

describe('a resource', () => {
  test.each<[string, 'vehicle' | 'tablet', number, boolean]>([
    ['the vehicle needs the buffer between two lessons', 'vehicle', at(11, 14), true],
    ['the vehicle is free again after the buffer', 'vehicle', at(11, 15), false],
    ['a tablet is free as soon as the lesson is over', 'tablet', at(11), false],
    ['a tablet is not in two lessons at once', 'tablet', at(10, 59), true],
  ])('%s', (_title, kind, startMinute, clashes) => {
    const resourceIds = ['r']
    const lessons = [lesson('a', { ...ten, resourceIds }), lesson('b', { startMinute, resourceIds })]
    const findings = noDoubleBooking(plan({ lessons, resources: [resource('r', { kind })] }))
    expect(codesOf(findings)).toEqual(clashes ? ['resource-double-booked'] : [])
  })
})

it('keeps the lesson day apart from the day before', () => {
  expect(sameVolunteer({ ...ten, lessonDay: '2026-11-24' }, { ...ten, lessonDay: WEDNESDAY })).toEqual([])
})
