import { expect, it } from 'vitest'
import { learnersPerLesson } from '#domain/numbers/learners-per-lesson.ts'
import { lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

it('a held lesson to which nobody came counts as a lesson', () => {
  const lessons = [lesson('a', { state: 'held' }), lesson('b', { state: 'held' })]
  expect(
    learnersPerLesson(
      facts({ lessons, attendances: [marked('a', 'l'), marked('a', 'm'), marked('a', 'n')] }),
    ),
  ).toBe(1.5)
})

it('a cancelled lesson counts only where somebody was there', () => {
  const lessons = [lesson('a', { state: 'cancelled' }), lesson('b', { state: 'cancelled' })]
  expect(learnersPerLesson(facts({ lessons, attendances: [marked('a', 'l'), marked('a', 'm')] }))).toBe(2)
})

it('is unknown before the first lesson', () => {
  expect(learnersPerLesson(facts({ lessons: [lesson('a')] }))).toBeNull()
})
