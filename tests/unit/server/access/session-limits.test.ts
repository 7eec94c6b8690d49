import { expect, test } from 'vitest'
import { SESSION_LIMITS } from '../../../../src/server/access/session-limits.ts'
import { Role } from '../../../../src/domain/account/account.ts'

test('nobody stays signed in without use for longer than at all, and the desk for a day at most', () => {
  for (const role of Role.options)
    expect(SESSION_LIMITS[role].idle).toBeLessThanOrEqual(SESSION_LIMITS[role].absolute)
  for (const role of ['coordinator', 'liaison', 'administrator'] as const)
    expect(SESSION_LIMITS[role].idle).toBeLessThanOrEqual(24 * 3600)
})
