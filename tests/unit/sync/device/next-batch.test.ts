import { describe, expect, test } from 'vitest'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { isTooLarge, nextBatch } from '#sync/device/next-batch.ts'
import { MOST_BYTES_A_REQUEST, PROTOCOL, SCHEMA, SyncRequest } from '#sync/protocol.ts'
import { NOW } from '../../domain/sample-rows.ts'

const item = (id: number, letters = 10): OutboxItem => ({
  id,
  name: 'report.write@1',
  input: { learnt: 'あ'.repeat(letters) },
  madeAt: NOW,
  author: 'account-silver',
  state: 'pending',
  before: [],
  refusal: null,
  flags: [],
  settledAt: null,
})

const items = (count: number, letters?: number) =>
  Array.from({ length: count }, (_, index) => item(index + 1, letters))

const requestBytes = (mutations: unknown): number =>
  new TextEncoder().encode(
    JSON.stringify({
      protocol: PROTOCOL,
      device: 'd'.repeat(80),
      schema: SCHEMA,
      cursor: '"'.repeat(1000),
      mutations,
    }),
  ).length

describe('What is sent at once', () => {
  test('is at most a hundred changes, the oldest first', () => {
    const batch = nextBatch(items(130))
    expect(batch.map((one) => one.id)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
  })

  test.each([1, 300, 4000, 20_000, 80_000])(
    'fits into one request whatever was written (%i letters each)',
    (letters) => {
      const batch = nextBatch(items(120, letters))
      expect(batch.length).toBeGreaterThan(0)
      expect(requestBytes(batch)).toBeLessThanOrEqual(MOST_BYTES_A_REQUEST)
    },
  )

  test('says nothing of before-images or of what became of a change', () => {
    const mutations = nextBatch([item(1)])
    expect(Object.keys(mutations[0] ?? {}).sort()).toEqual(['author', 'id', 'input', 'madeAt', 'name'])
    const request = { protocol: PROTOCOL, device: 'd', schema: SCHEMA, cursor: null, mutations }
    expect(SyncRequest.safeParse(request).success).toBe(true)
  })

  test('a change that could never be sent is recognised before it is kept', () => {
    expect(isTooLarge(item(1, 80_000))).toBe(false)
    expect(isTooLarge(item(1, 90_000))).toBe(true)
  })
})
