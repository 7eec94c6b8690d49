import { expect, test } from 'vitest'
import { isSame, saysAll } from '#domain/is-same.ts'

test('the order in which a database gives fields back makes no difference, the order of a list does', () => {
  expect(isSame({ a: { b: 1, c: [1, 2] }, d: null }, { d: null, a: { c: [1, 2], b: 1 } })).toBe(true)
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(isSame({ a: 1 }, { a: '1' })).toBe(false)
})

test('a row says all that was typed although more stands in it, and does not when a field differs or lacks', () => {
  const row = { id: 'wish', topics: ['LINE'], askedBy: { who: 'self', relation: '' }, state: 'done' }
  expect(saysAll(row, { id: 'wish', askedBy: { relation: '', who: 'self' } })).toBe(true)
  expect(saysAll(row, { id: 'wish', topics: ['地図'] })).toBe(false)
  expect(saysAll(row, { id: 'wish', seats: 1 })).toBe(false)
})
