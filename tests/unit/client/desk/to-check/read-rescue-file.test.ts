import { describe, expect, test } from 'vitest'
import { readRescueFile } from '#client/desk/to-check/read-rescue-file.ts'

const change = (id: number, madeAt: string) => ({
  ...{ id, name: 'report.write@1', input: { learnt: '送れた' }, madeAt },
  ...{ author: 'account-1', state: 'pending', refusal: null },
})
const file = (more: object = {}) =>
  JSON.stringify({
    kind: 'magonote-unsent',
    version: 1,
    takenAt: '2026-11-20T01:00:00.000Z',
    databases: [
      { name: 'magonote.352021.account-1', changes: [change(2, '2026-11-20T00:30:00.000Z')] },
      { name: 'magonote.353213.account-2', changes: [change(1, '2026-11-19T00:30:00.000Z')] },
    ],
    ...more,
  })

describe('A file of unsent changes', () => {
  test('gives every change with the municipality it was made for, oldest first', () => {
    const found = readRescueFile(file())
    expect(found?.map(({ municipality, id }) => [municipality, id])).toEqual([
      ['353213', 1],
      ['352021', 2],
    ])
    expect(found?.[1]?.input).toEqual({ learnt: '送れた' })
  })

  test('tells two databases’ changes of the same number apart', () => {
    const keys = readRescueFile(file())?.map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })

  test.each([
    '',
    'not JSON',
    '[]',
    '{"kind":"something else"}',
    file({ version: 2 }),
    file({ databases: [{}] }),
  ])('is not taken for one when it is something else: %.30s', (text) => {
    expect(readRescueFile(text)).toBeNull()
  })
})
