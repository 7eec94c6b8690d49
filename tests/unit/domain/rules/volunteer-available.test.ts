import { expect, test } from 'vitest'
import type { LessonState } from '#domain/lesson/lesson.ts'
import type { PairingState } from '#domain/pairing/pairing.ts'
import { volunteerAvailable } from '#domain/rules/volunteer-available.ts'
import { lesson, pair, plan, volunteer } from './plan-builder.ts'

test.each<[string, LessonState, PairingState, boolean]>([
  ['nobody is asked for an hour they did not offer', 'open', 'asked', true],
  ['nobody is confirmed for an hour they did not offer', 'confirmed', 'confirmed', true],
  ['whoever declined may be busy', 'open', 'declined', false],
  ['a lesson already held is left alone', 'held', 'confirmed', false],
  ['a cancelled lesson is left alone', 'cancelled', 'confirmed', false],
])('%s', (_title, lessonState, state, isFound) => {
  const findings = volunteerAvailable(
    plan({
      lessons: [lesson('a', { state: lessonState })],
      volunteers: [volunteer('busy', { weekly: [] }), volunteer('free')],
      pairings: [pair('a', 'busy', { state }), pair('a', 'free', { state })],
    }),
  )
  expect(findings.map(({ code, about }) => [code, ...about])).toEqual(
    isFound ? [['not-available', 'a', 'busy']] : [],
  )
})
