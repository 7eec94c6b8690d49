import { expect, test } from 'vitest'
import { slipProblem } from '#client/simple/paper-slip/slip-problem.ts'
import { Unanswered } from '#client/state/api.ts'

test.each([
  ['no connection', new TypeError('silent'), { name: 'offline', minutes: 0 }],
  ['a wrong PIN', new Unanswered(401, { code: 'sign-in-failed' }), { name: 'wrong', minutes: 0 }],
  ['a void code', new Unanswered(410, { code: 'slip-void' }), { name: 'void', minutes: 0 }],
  [
    'five wrong PINs, with the minutes to wait',
    new Unanswered(429, { code: 'locked', retryAfterSeconds: 841 }),
    { name: 'locked', minutes: 15 },
  ],
  [
    'a town hall that asked too often',
    new Unanswered(429, { code: 'too-many', retryAfterSeconds: 5 }),
    { name: 'busy', minutes: 1 },
  ],
  ['a proxy’s own page', new Unanswered(502, null), { name: 'trouble', minutes: 0 }],
  ['a mistake of ours', new Error('odd'), { name: 'trouble', minutes: 0 }],
])('of %s the page says what to do', (_, error, problem) => {
  expect(slipProblem(error)).toEqual(problem)
})
