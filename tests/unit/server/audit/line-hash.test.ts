import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chained, lineHash } from '#server/audit/line-hash.ts'

const AT = '2026-11-20T03:00:00.000Z'
const TOWN = '352021'
const line = { number: 1, at: AT, accountId: 'a-1', what: 'contact.viewed', about: ['contact/c-1'] }

test('a hash can be made anew by anybody from the line, its town and the hash before it', () => {
  const text = `["352021",1,"2026-11-20T03:00:00.000Z","a-1","contact.viewed",["contact/c-1"],"before"]`
  expect(lineHash(TOWN, line, 'before')).toBe(createHash('sha256').update(text).digest('hex'))
})

test.each([
  ['its number', { ...line, number: 2 }],
  ['its time', { ...line, at: '2026-11-20T03:00:00.001Z' }],
  ['who did it', { ...line, accountId: null }],
  ['what was done', { ...line, what: 'contact.delivered' }],
  ['what it is about', { ...line, about: ['contact/c-2'] }],
  ['the order of what it is about', { ...line, about: ['contact/c-1', 'contact/c-0'] }],
])('another hash comes of a line that differs in %s', (_what, other) => {
  expect(lineHash(TOWN, other, '')).not.toBe(lineHash(TOWN, line, ''))
})

test('the same line in another town, or after another line, has another hash', () => {
  expect(lineHash('352012', line, '')).not.toBe(lineHash(TOWN, line, ''))
  expect(lineHash(TOWN, line, 'before')).not.toBe(lineHash(TOWN, line, ''))
})

test('a line follows the head with the next number, and is the head of the one after it', () => {
  const noted = { accountId: null, what: 'sign-in.failed', about: [] }
  const first = chained(TOWN, { number: 0, hash: '' }, AT, noted)
  const second = chained(TOWN, first, AT, noted)
  expect([first.number, second.number]).toEqual([1, 2])
  expect(second.hash).toBe(lineHash(TOWN, second, first.hash))
})
