import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { finishCall } from '#domain/call/finish-call.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import type { Change } from '#domain/rows.ts'
import { mutate } from '#sync/device/mutate.ts'
import { rebase } from '#sync/device/rebase.ts'
import type { SyncAnswer } from '#sync/protocol.ts'
import { MemoryDeviceStore } from '../../../sync/memory-device-store.ts'
import { ACTORS, village } from '../../../sync/village.ts'
import { anActor, NOW } from '../../domain/sample-rows.ts'

const coordinator = ACTORS['coordinator'] ?? anActor('coordinator')

const answer = (more: Partial<SyncAnswer> = {}): SyncAnswer => ({
  epoch: 'epoch-1',
  cursor: 'cursor-2',
  results: [],
  page: 'changes',
  changes: [],
  more: false,
  serverTime: NOW,
  ...more,
})

const snapshotOf = (rows: readonly Change[]): SyncAnswer =>
  answer({ page: 'snapshot-start', changes: rows as unknown as SyncAnswer['changes'] })

const filled = async (): Promise<MemoryDeviceStore> => {
  const store = new MemoryDeviceStore('tablet')
  await rebase(store, coordinator, snapshotOf(village()), NOW)
  return store
}

const say = (store: MemoryDeviceStore): string[] =>
  store
    .rows()
    .map((one) => JSON.stringify(one))
    .sort()

const DEEDS = [
  (store: MemoryDeviceStore) => mutate(store, coordinator, cancelBooking, { bookingId: 'line.taro' }, NOW),
  (store: MemoryDeviceStore) =>
    mutate(store, coordinator, cancelLesson, { lessonId: 'line', reason: '雨' }, NOW),
  (store: MemoryDeviceStore) =>
    mutate(store, coordinator, cancelLesson, { lessonId: 'scam', reason: '雨' }, NOW),
  (store: MemoryDeviceStore) =>
    mutate(store, coordinator, withdrawPairing, { pairingId: 'school.neighbour' }, NOW),
  (store: MemoryDeviceStore) =>
    mutate(store, coordinator, finishCall, { callId: 'cancelled.line.taro', outcome: '済み' }, NOW),
]

const refused = (id: number): SyncAnswer['results'][number] => ({
  id,
  outcome: 'refused',
  refusal: { code: 'lesson-over', about: [], sentence: '終わっています' },
})

describe('Taking an answer in', () => {
  test('whatever was done and in whatever order: when the hub refuses all of it, the rows are as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(DEEDS.length - 1), { maxLength: 8 }), async (deeds) => {
        const store = await filled()
        const before = say(store)
        for (const deed of deeds) await DEEDS[deed]?.(store)
        const results = store.outbox().map((item) => refused(item.id))
        await rebase(store, coordinator, answer({ results }), NOW)
        expect(say(store)).toEqual(before)
        expect(store.outbox().every((item) => item.state === 'refused' && item.refusal !== null)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('an answer without news leaves what is pending in effect', async () => {
    const store = await filled()
    for (const deed of DEEDS) await deed(store)
    const before = say(store)
    await rebase(store, coordinator, answer(), NOW)
    expect(say(store)).toEqual(before)
    expect(store.outbox().every((item) => item.state === 'pending')).toBe(true)
  })

  test('a change that no longer holds waits without effect until the hub has spoken', async () => {
    const store = await filled()
    await DEEDS[0]?.(store)
    const gone = [{ table: 'booking' as const, id: 'line.taro', row: null }]
    await rebase(store, coordinator, answer({ changes: gone }), NOW)
    expect(store.outbox()).toMatchObject([{ state: 'pending', before: [] }])
    expect(store.rows().find((one) => one.id === 'line.taro')).toBeUndefined()
  })

  test('a change that came too early for the hub stays pending', async () => {
    const store = await filled()
    await DEEDS[0]?.(store)
    const gap = { ...refused(1), outcome: 'held' as const, refusal: { code: 'gap', about: [], sentence: '' } }
    await rebase(store, coordinator, answer({ results: [gap] }), NOW)
    expect(store.outbox().map((item) => item.state)).toEqual(['pending'])
  })

  test('a change whose judging fails on this device does not stop the rows from arriving', async () => {
    const store = await filled()
    await DEEDS[0]?.(store)
    const apply = vi.spyOn(cancelBooking, 'apply').mockImplementation(() => {
      throw new TypeError('poison')
    })
    const news = village().filter((one) => one.id === 'maps')
    await rebase(store, coordinator, answer({ changes: news as unknown as SyncAnswer['changes'] }), NOW)
    apply.mockRestore()
    expect(store.state().cursor).toBe('cursor-2')
    expect(store.outbox()).toMatchObject([{ state: 'pending', before: [] }])
  })

  test('a power cut at any moment of it leaves the device before it or after it, never between', async () => {
    for (let steps = 0; steps < 12; steps += 1) {
      const store = await filled()
      await DEEDS[0]?.(store)
      const before = [say(store), store.outbox(), store.state()]
      store.crashAfter(steps)
      const cut = await rebase(store, coordinator, answer({ results: [refused(1)] }), NOW).catch(() => 'cut')
      if (cut === 'cut') expect([say(store), store.outbox(), store.state()]).toEqual(before)
      else expect(store.outbox().map((item) => item.state)).toEqual(['refused'])
    }
  })

  test('the difference between the clocks is measured, not obeyed', async () => {
    const store = await filled()
    await rebase(store, coordinator, answer({ serverTime: '2026-11-20T01:07:00.000Z' }), NOW)
    expect(store.state()).toMatchObject({ clockOffsetMs: 7 * 60_000, lastSyncedAt: NOW })
  })
})
