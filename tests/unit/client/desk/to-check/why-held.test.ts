import { expect, test } from 'vitest'
import { whyHeld } from '#client/desk/to-check/why-held.ts'

test.each([
  [
    'of somebody who is not on the lesson any more',
    'forbidden',
    'report.write@1',
    'desk.to-check.why-forbidden',
  ],
  [
    'of somebody who never was on the lesson',
    'not-on-lesson',
    'attendance.record@1',
    'desk.to-check.why-not-on-lesson',
  ],
  ['of somebody who was only asked', 'only-asked', 'lesson.finish@1', 'desk.to-check.why-only-asked'],
  [
    'of somebody whose use was ended',
    'account-revoked',
    'call.finish@1',
    'desk.to-check.why-account-revoked',
  ],
  ['that is not about a lesson', 'forbidden', 'call.finish@1', null],
  ['that a rule stopped', 'minor-alone', 'attendance.record@1', null],
])('a record %s is explained to the coordinator as it concerns them', (_what, code, mutation, message) => {
  expect(whyHeld({ code, mutation })).toBe(message)
})
