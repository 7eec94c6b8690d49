import { expect, test } from 'vitest'
import { checksStanding } from '#domain/check/checks-standing.ts'
import { check } from '../rules/plan-builder.ts'

const TODAY = '2026-11-20'

test('checks in force, lapsing within the month, and lapsed are told apart', () => {
  const standing = checksStanding(
    [
      check('one', 'training'),
      check('one', 'insurance', { validUntil: '2026-12-01' }),
      check('one', 'identity', { validUntil: '2026-11-19' }),
    ],
    TODAY,
    30,
  )
  expect(standing).toEqual({
    inForce: ['training', 'insurance'],
    lapsingSoon: ['insurance'],
    lapsed: ['identity'],
  })
})

test('a renewed check is not called lapsed', () => {
  const old = check('one', 'insurance', { id: 'old', validUntil: '2026-03-31' })
  expect(checksStanding([old, check('one', 'insurance')], TODAY, 30).lapsed).toEqual([])
})
