import { describe, expect, test } from 'vitest'
import { type LessonStanding, lessonStanding } from '#domain/lesson/lesson-standing.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { lesson, pair } from '../rules/plan-builder.ts'

const going = [pair('one', 'adult')]

test('a lesson with its people is settled once it is confirmed', () => {
  expect(lessonStanding(lesson('one', { state: 'confirmed', seatsTaken: 1 }), going)).toBe('settled')
  expect(lessonStanding(lesson('one', { state: 'open', seatsTaken: 1 }), going)).toBe('open')
})

test('a lesson without its people lacks them, whatever was said before', () => {
  expect(lessonStanding(lesson('one', { state: 'confirmed', seatsTaken: 1 }), [])).toBe('lacking')
})

describe('until the people of a lesson are confirmed', () => {
  const visit = lesson('one', { seatsTaken: 3, learnersPerHelper: 2 })
  const lead = (state: Pairing['state']) => pair('one', 'adult', { part: 'lead', state })
  const partner = (state: Pairing['state']) => pair('one', 'student', { part: 'partner', state })
  test.each<[string, Pairing[], LessonStanding]>([
    ['too few are asked', [lead('asked')], 'lacking'],
    [
      'nobody leads',
      [partner('accepted'), pair('one', 'other', { part: 'partner', state: 'accepted' })],
      'lacking',
    ],
    [
      'a trainee is no help',
      [lead('asked'), pair('one', 'new', { part: 'trainee', state: 'asked' })],
      'lacking',
    ],
    ['one said no', [lead('accepted'), partner('declined')], 'lacking'],
    ['enough are asked', [lead('asked'), partner('asked')], 'awaiting'],
    ['one has not answered', [lead('confirmed'), partner('asked')], 'awaiting'],
    ['all said yes', [lead('confirmed'), partner('accepted')], 'agreed'],
    ['all are confirmed', [lead('confirmed'), partner('confirmed')], 'open'],
  ])('%s', (_title, pairings, standing) => {
    expect(lessonStanding(visit, pairings)).toBe(standing)
  })
})

test('what is over, cancelled or a draft is called so', () => {
  expect(lessonStanding(lesson('one', { state: 'held' }), [])).toBe('held')
  expect(lessonStanding(lesson('one', { state: 'cancelled' }), [])).toBe('cancelled')
  expect(lessonStanding(lesson('one', { state: 'draft' }), [])).toBe('draft')
})
