import { describe, expect, test } from 'vitest'
import { type LessonStanding, lessonStanding } from '#domain/lesson/lesson-standing.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { lesson, minor, pair, volunteer } from '../rules/plan-builder.ts'

const people = new Map([volunteer('adult'), minor('student'), volunteer('other')].map((one) => [one.id, one]))
const standingOf = (of: Lesson, pairings: readonly Pairing[]) => lessonStanding(of, pairings, people)
const going = [pair('one', 'adult')]

test('a lesson with its people is settled once it is confirmed', () => {
  expect(standingOf(lesson('one', { state: 'confirmed', seatsTaken: 1 }), going)).toBe('settled')
  expect(standingOf(lesson('one', { state: 'open', seatsTaken: 1 }), going)).toBe('open')
})

test('a lesson without its people lacks them, whatever was said before', () => {
  expect(standingOf(lesson('one', { state: 'confirmed', seatsTaken: 1 }), [])).toBe('lacking')
})

describe('until the people of a lesson are confirmed', () => {
  const visit = lesson('one', { seatsTaken: 3, learnersPerHelper: 2 })
  const lead = (state: Pairing['state']) => pair('one', 'adult', { part: 'lead', state })
  const partner = (state: Pairing['state']) => pair('one', 'student', { part: 'partner', state })
  test.each<[string, Pairing[], LessonStanding]>([
    ['too few are asked', [lead('asked')], 'lacking'],
    [
      'no adult is among them',
      [partner('accepted'), pair('one', 'gone', { part: 'partner', state: 'accepted' })],
      'lacking',
    ],
    [
      'an adult among them can lead',
      [partner('accepted'), pair('one', 'other', { part: 'partner', state: 'accepted' })],
      'agreed',
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
    expect(standingOf(visit, pairings)).toBe(standing)
  })
})

test('what is over, cancelled or a draft is called so', () => {
  expect(standingOf(lesson('one', { state: 'held' }), [])).toBe('held')
  expect(standingOf(lesson('one', { state: 'cancelled' }), [])).toBe('cancelled')
  expect(standingOf(lesson('one', { state: 'draft' }), [])).toBe('draft')
})
