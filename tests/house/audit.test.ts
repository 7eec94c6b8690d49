import { expect, test } from 'vitest'
import { ROOT } from './repository.ts'

const { verdictOf } = (await import(`${ROOT}tests/house/audit.mjs`)) as {
  verdictOf(answer: string): { isGood: boolean; said: string }
}

test('a registry that cannot be reached, or has no such service, fails nothing, and that is said', () => {
  for (const answer of [
    '',
    'not found',
    '{"message":"405 Method Not Allowed"}',
    '{"error":{"code":"ENOTFOUND"}}',
  ])
    expect(verdictOf(answer)).toEqual({ isGood: true, said: 'not asked: the registry did not answer' })
})

test('a dependency in use with a known weakness fails, by its name', () => {
  const answer = JSON.stringify({ auditReportVersion: 2, vulnerabilities: { hono: {}, dexie: {} } })
  expect(verdictOf(answer)).toEqual({ isGood: false, said: 'known weaknesses in dexie, hono' })
})

test('an answer without any is good, and told apart from none', () => {
  const { isGood, said } = verdictOf('{"auditReportVersion":2,"vulnerabilities":{}}')
  expect([isGood, said]).toEqual([true, expect.stringContaining('asked: nothing known')])
})
