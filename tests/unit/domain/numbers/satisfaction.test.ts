import { expect, it } from 'vitest'
import { satisfaction } from '#domain/numbers/satisfaction.ts'
import { lesson } from '../rules/plan-builder.ts'
import { facts, reported } from './facts-builder.ts'

const lessons = [lesson('a')]

it('counts each answer and the share of those who understood well', () => {
  const reports = [reported('a', 'l', 3), reported('a', 'm', 3), reported('a', 'n', 2), reported('a', 'o', 1)]
  expect(satisfaction(facts({ lessons, reports }))).toEqual({
    n: 4,
    well: 2,
    fairly: 1,
    hardly: 1,
    share: 0.5,
  })
})

it('takes the latest answer of a learner, and none where nothing was said', () => {
  const corrected = reported('a', 'l', 2, { id: 'later', at: '2026-11-25T08:00:00.001Z' })
  const reports = [corrected, reported('a', 'l', 3), reported('a', 'm', null)]
  expect(satisfaction(facts({ lessons, reports }))).toEqual({ n: 1, well: 0, fairly: 1, hardly: 0, share: 0 })
})

it('has no share while nobody answered, and leaves other lessons out', () => {
  expect(satisfaction(facts({ lessons, reports: [reported('elsewhere', 'l', 3)] }))).toMatchObject({
    n: 0,
    share: null,
  })
})
