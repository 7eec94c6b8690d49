import { expect, test } from 'vitest'
import { lessonStanding } from '#domain/lesson/lesson-standing.ts'
import { lesson, pair } from '../rules/plan-builder.ts'

const going = [pair('one', 'adult')]

test('a lesson with its people is settled once it is confirmed', () => {
  expect(lessonStanding(lesson('one', { state: 'confirmed', seatsTaken: 1 }), going)).toBe('settled')
  expect(lessonStanding(lesson('one', { state: 'open', seatsTaken: 1 }), going)).toBe('open')
})

test('a lesson without its people lacks them, whatever was said before', () => {
  expect(lessonStanding(lesson('one', { state: 'confirmed', seatsTaken: 1 }), [])).toBe('lacking')
})

test('what is over, cancelled or a draft is called so', () => {
  expect(lessonStanding(lesson('one', { state: 'held' }), [])).toBe('held')
  expect(lessonStanding(lesson('one', { state: 'cancelled' }), [])).toBe('cancelled')
  expect(lessonStanding(lesson('one', { state: 'draft' }), [])).toBe('draft')
})
