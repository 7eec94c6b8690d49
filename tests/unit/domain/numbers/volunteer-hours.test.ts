import { expect, it, test } from 'vitest'
import type { Attendance } from '#domain/attendance/attendance.ts'
import type { LessonState } from '#domain/lesson/lesson.ts'
import { volunteerHours } from '#domain/numbers/volunteer-hours.ts'
import { lesson, minor, pair, silver } from '../rules/plan-builder.ts'
import { facts, helperMarked } from './facts-builder.ts'

const ofSilver = (attendances: Attendance[], state: LessonState = 'held', isConfirmed = true) =>
  volunteerHours(
    facts({
      lessons: [lesson('a', { state })],
      volunteers: [silver('s'), minor('m')],
      pairings: isConfirmed ? [pair('a', 's')] : [],
      attendances,
    }),
  ).silver

const arrived = helperMarked('a', 's', 'arrived', -10)
const left = helperMarked('a', 's', 'left', 80)

test.each<[string, number, LessonState, boolean, Attendance[]]>([
  ['from arriving to leaving', 1.5, 'held', true, [left, arrived]],
  ['without leaving, as long as planned', 1, 'held', true, [arrived]],
  ['confirmed and nothing recorded, as long as planned', 1, 'held', true, []],
  ['nothing before the lesson was held', 0, 'confirmed', true, []],
  ['nothing for the absent', 0, 'held', true, [helperMarked('a', 's', 'absent', 0)]],
  ['nothing for an arrival that was undone', 0, 'held', true, [arrived, helperMarked('a', 's', 'undone', 5)]],
  ['who was there unasked counts', 1, 'held', false, [helperMarked('a', 's', 'present', 0)]],
  ['who was there at a cancelled lesson counts', 1.5, 'cancelled', true, [arrived, left]],
  [
    'leaving before arriving is a slip: as long as planned',
    1,
    'held',
    true,
    [left, helperMarked('a', 's', 'arrived', 90)],
  ],
])('%s: %d hours', (_title, hours, state, isConfirmed, attendances) => {
  expect(ofSilver(attendances, state, isConfirmed)).toBe(hours)
})

it('keeps the generations apart', () => {
  const given = {
    lessons: [lesson('a', { state: 'held', durationMinutes: 90 })],
    volunteers: [silver('s'), minor('m'), minor('n')],
    pairings: [pair('a', 's'), pair('a', 'm'), pair('a', 'n', { state: 'withdrew' })],
  }
  expect(volunteerHours(facts(given))).toEqual({ silver: 1.5, grandchild: 1.5, local: 0 })
})
