import { expect, test } from 'vitest'
import { enrolProblem } from '#client/field/enrol/enrol-problem.ts'
import { Unanswered } from '#client/state/api.ts'
import { NotSecure } from '#client/state/device-door.ts'

test.each([
  ['a code that opens nothing', new Unanswered(401, { code: 'code-unknown' }), 'code-unknown'],
  ['letters that are no code', new Unanswered(400, null), 'code-unknown'],
  ['too many tries', new Unanswered(429, null), 'too-many'],
  ['a server in trouble', new Unanswered(503, null), 'trouble'],
  ['no network', new TypeError('no network'), 'offline'],
  ['a page without https', new NotSecure(), 'not-secure'],
  ['a browser that keeps nothing', new Error('QuotaExceededError'), 'trouble'],
])('%s is told as what it is', (_, error, problem) => {
  expect(enrolProblem(error)).toBe(problem)
})
