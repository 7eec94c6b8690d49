import { expect, test } from 'vitest'
import { sayMutation } from '#client/parts/say-mutation.ts'

test.each([
  ['request.receive@1', 'request-receive'],
  ['lesson.teleport@9', 'unknown'],
  ['toString', 'unknown'],
  ['__proto__', 'unknown'],
  ['constructor@1', 'unknown'],
  ['hasOwnProperty@1', 'unknown'],
])('a change that is called %s is named as %s', (name, key) => {
  expect(sayMutation(name)).toBe(`parts.mutation.${key}`)
})
