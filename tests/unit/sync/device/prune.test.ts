import { describe, expect, test } from 'vitest'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { prune } from '#sync/device/prune.ts'
import { MemoryDeviceStore } from '../../../sync/memory-device-store.ts'
import { NOW } from '../../domain/sample-rows.ts'

const daysAgo = (days: number): string => new Date(Date.parse(NOW) - days * 24 * 3600_000).toISOString()

const item = (id: number, state: OutboxItem['state'], days: number): OutboxItem => ({
  id,
  name: 'call.finish@1',
  input: {},
  madeAt: NOW,
  author: 'account-x',
  state,
  before: [],
  refusal: null,
  flags: [],
  settledAt: state === 'pending' ? null : daysAgo(days),
})

const left = async (...items: OutboxItem[]): Promise<number[]> => {
  const store = new MemoryDeviceStore('tablet')
  await store.transaction(async (space) => {
    await space.putOutbox(items)
    await prune(space, NOW)
  })
  return store.outbox().map(({ id }) => id)
}

describe('What a device keeps of what it has sent', () => {
  test('is the last fourteen days: a restored hub may ask for them', async () => {
    expect(await left(item(1, 'applied', 15), item(2, 'set-aside', 14.1), item(3, 'applied', 13.9))).toEqual([
      3,
    ])
  })

  test('is everything after the first change that still asks for something, however old', async () => {
    expect(await left(item(1, 'applied', 30), item(2, 'refused', 30), item(3, 'applied', 30))).toEqual([2, 3])
    expect(await left(item(1, 'held', 30), item(2, 'applied', 30))).toEqual([1, 2])
    expect(await left(item(1, 'pending', 0), item(2, 'applied', 30))).toEqual([1, 2])
  })
})
