import { expect, test } from 'vitest'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { DEFAULT_PLANNING } from '#domain/municipality/planning.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { studentTooFar } from '#domain/rules/student-way.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { lesson, minor, pair, plan, silver } from './plan-builder.ts'

const HOME = { latitude: 34.0, longitude: 131.2 }
/** About three kilometres as the crow flies: nearly an hour on foot. */
const THERE = { latitude: 34.027, longitude: 131.2 }

const student = (given: Partial<Volunteer> = {}) =>
  minor('ren', { home: HOME, means: 'foot', area: '西', ...given })
const driver = (given: Partial<Volunteer> = {}) => silver('hana', { means: 'car', area: '西', ...given })

const found = (
  volunteers: Volunteer[],
  pairings: Pairing[] = [pair('a', 'hana'), pair('a', 'ren', { part: 'partner' })],
  given: Partial<Lesson> = {},
  settings = DEFAULT_SETTINGS,
) =>
  studentTooFar({
    ...plan({ lessons: [lesson('a', { position: THERE, ...given })], volunteers, pairings }),
    settings,
  })

test('a student on the way for more than half an hour is told, with the minutes, and nothing is forbidden', () => {
  const findings = found([driver({ area: '東' }), student()])
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ code: 'student-too-far', isHard: false, about: ['a', 'ren'] })
  expect(findings[0]?.sentence).toMatch(/約5\d分/)
})

test('an adult who comes by car from the same area takes them along', () => {
  expect(found([driver(), student()])).toEqual([])
  expect(found([driver({ means: 'bicycle' }), student()])).toHaveLength(1)
})

test('who said no, or comes to learn, takes nobody along', () => {
  const going = pair('a', 'ren', { part: 'partner', state: 'asked' })
  expect(found([driver(), student()], [pair('a', 'hana', { state: 'asked' }), going])).toEqual([])
  expect(found([driver(), student()], [pair('a', 'hana', { state: 'declined' }), going])).toHaveLength(1)
  expect(found([driver(), student()], [pair('a', 'hana', { part: 'trainee' }), going])).toHaveLength(1)
})

test('nobody is far who goes quickly, whose home is not known, or who is no student', () => {
  const alone = [pair('a', 'ren', { part: 'partner' })]
  expect(found([student({ means: 'bicycle' })], alone)).toEqual([])
  expect(found([student({ home: null })], alone)).toEqual([])
  expect(found([student({ generation: 'local', adultFrom: null })], alone)).toEqual([])
})

test('what the municipality says of the way counts', () => {
  const planning = {
    ...DEFAULT_PLANNING,
    travelOverrides: [{ areas: ['西', '島'] as [string, string], minutes: 40 }],
  }
  const settings = { ...DEFAULT_SETTINGS, planning }
  const alone = [pair('a', 'ren', { part: 'partner' })]
  expect(found([student({ means: 'car' })], alone, { area: '島' }, settings)[0]?.sentence).toContain('約40分')
})

test('of a lesson that is over nothing is said', () => {
  expect(found([driver({ area: '東' }), student()], undefined, { state: 'held' })).toEqual([])
})
