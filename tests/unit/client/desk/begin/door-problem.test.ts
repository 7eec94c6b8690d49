import { expect, test } from 'vitest'
import { doorProblem } from '../../../../../src/client/desk/begin/door-problem.ts'
import { Unanswered } from '../../../../../src/client/state/api.ts'

const named = (name: string): Error => Object.assign(new Error('x'), { name })

test.each<[string, unknown, string]>([
  [
    'what the server says in a word we know',
    new Unanswered(400, { code: 'password-too-short' }),
    'password-too-short',
  ],
  ['a lock', new Unanswered(429, { code: 'locked' }), 'locked'],
  ['a sign-in that did not open', new Unanswered(401, { code: 'sign-in-failed' }), 'wrong'],
  ['a word we do not know', new Unanswered(500, { code: 'unexpected' }), 'trouble'],
  ['no network', new TypeError('failed to fetch'), 'offline'],
  ['a passkey the person said no to', named('NotAllowedError'), 'cancelled'],
  ['a passkey that is there already', named('InvalidStateError'), 'passkey-here'],
  ['anything else', 'thrown', 'trouble'],
])('%s is told as %s', (_title, error, problem) => {
  expect(doorProblem(error)).toBe(problem)
})
