import { expect, test } from 'vitest'
import { backupsGoneOn } from '#domain/learner/backups-gone-on.ts'

test('the last backup that holds an erased learner is gone after ninety days, counted by the day in Japan', () => {
  const erasure = {
    at: '2026-11-20T15:30:00.000Z',
    by: 'a',
    rule: 'asked' as const,
    counts: {},
    finishedAt: null,
  }
  expect(backupsGoneOn(erasure)).toBe('2027-02-20')
})
