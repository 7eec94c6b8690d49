import { expect, it } from 'vitest'
import { daysToLesson } from '#domain/numbers/days-to-lesson.ts'
import type { Request } from '#domain/request/request.ts'
import { lesson } from '../rules/plan-builder.ts'
import { facts } from './facts-builder.ts'

const request = (
  lessonId: string | null,
  receivedAt: string,
  state: Request['state'] = 'booked',
): Request => ({
  id: `request-${receivedAt}`,
  number: '12345678',
  learnerId: 'l',
  topics: ['LINE'],
  placeKind: '自宅',
  wish: 'any',
  seats: 1,
  askedBy: { who: 'self', relation: '' },
  consent: 'said-by-self',
  door: 'simple',
  state,
  lessonId,
  receivedAt,
})

const lessons = [lesson('a'), lesson('off', { state: 'cancelled' })]

it('counts calendar days in Japan and takes the middle', () => {
  const lateOnThe23rd = request('a', '2026-11-23T14:59:00.000Z')
  const earlyOnThe24th = request('a', '2026-11-23T15:00:00.000Z')
  const tenth = request('a', '2026-11-10T01:00:00.000Z')
  expect(daysToLesson(facts({ lessons, requests: [earlyOnThe24th, tenth, lateOnThe23rd] }))).toEqual({
    days: 2,
    n: 3,
  })
  expect(daysToLesson(facts({ lessons, requests: [earlyOnThe24th, lateOnThe23rd] }))).toEqual({
    days: 1.5,
    n: 2,
  })
})

it('leaves out who still waits, withdrew or whose lesson was cancelled', () => {
  const requests = [
    request(null, '2026-11-01T00:00:00.000Z', 'received'),
    request('a', '2026-11-02T00:00:00.000Z', 'withdrawn'),
    request('off', '2026-11-03T00:00:00.000Z'),
  ]
  expect(daysToLesson(facts({ lessons, requests }))).toEqual({ days: null, n: 0 })
})
