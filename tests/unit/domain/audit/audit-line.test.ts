import { expect, test } from 'vitest'
import { idIn, kindOf, whatIn } from '#domain/audit/audit-line.ts'

test.each([
  ['contact.viewed', 'view'],
  ['contact.view-refused', 'view'],
  ['contact.delivered', 'delivery'],
  ['export.learner-disclosed', 'export'],
  ['request.receive@1', 'change'],
  ['mutation.held', 'change'],
  ['sign-in.failed', 'access'],
] as const)('%s is found under %s', (what, kind) => {
  expect(kindOf(what)).toBe(kind)
})

test('a file is an export, a screen a view', () => {
  expect([whatIn('numbers-file'), whatIn('desk-people')]).toEqual(['export.taken', 'contact.viewed'])
})

test('an id is found by its table, whole', () => {
  expect(idIn(['contact/a', 'seen/2026-11-20T03:00:00.000Z'], 'seen')).toBe('2026-11-20T03:00:00.000Z')
  expect(idIn(['contact/a'], 'learner')).toBeUndefined()
})
