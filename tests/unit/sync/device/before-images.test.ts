import { describe, expect, test } from 'vitest'
import { finishCall } from '#domain/call/finish-call.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { put } from '#domain/rows.ts'
import type { DeviceStore } from '#sync/device/device-store.ts'
import { rebase } from '#sync/device/rebase.ts'
import type { SyncAnswer } from '#sync/protocol.ts'
import { deviceOf, hubWith } from '../../../sync/hub-and-devices.ts'
import type { MemoryDeviceStore } from '../../../sync/memory-device-store.ts'
import { ACTORS, village } from '../../../sync/village.ts'
import { aCall, anActor, NOW } from '../../domain/sample-rows.ts'

const coordinator = ACTORS['coordinator'] ?? anActor('coordinator')

/** A desk's device on which two changes wait. */
const waiting = async () => {
  const device = deviceOf(await hubWith([...village(), put('call', aCall('call', 'taro'))]), coordinator)
  await device.synchronise()
  await device.press(cancelLesson, { lessonId: 'line', reason: '雨' })
  await device.press(finishCall, { callId: 'call', outcome: '済み' })
  return device.store
}

const answer = (store: MemoryDeviceStore, more: Partial<SyncAnswer> = {}): SyncAnswer => ({
  epoch: store.state().epoch ?? '',
  cursor: 'later',
  results: [],
  page: 'changes',
  changes: [],
  more: false,
  serverTime: NOW,
  ...more,
})

/** Takes the answer in; gives the keys of the rows that were written. */
const takeIn = async (store: MemoryDeviceStore, taken: SyncAnswer): Promise<string[]> => {
  const written: string[] = []
  const watched: DeviceStore = {
    transaction: (work) =>
      store.transaction((space) => {
        const write: typeof space.write = (changes) => {
          written.push(...changes.map(({ table, id }) => `${table}/${id}`))
          return space.write(changes)
        }
        return work({ ...space, write })
      }),
  }
  await rebase(watched, coordinator, taken, NOW)
  return written
}

describe('What a waiting change wrote', () => {
  test('is not written again by an answer that changes none of it', async () => {
    const store = await waiting()
    const before = store.rows()
    expect(await takeIn(store, answer(store))).toEqual([])
    expect(store.rows()).toEqual(before)
    expect(await takeIn(store, answer(store))).toEqual([])
  })

  test('is written again where the hub’s row makes it another', async () => {
    const store = await waiting()
    const changes = [
      {
        table: 'lesson' as const,
        id: 'line',
        row: { ...store.row('lesson', 'line'), title: '見本', state: 'confirmed' },
      },
    ]
    const written = await takeIn(store, answer(store, { changes }))
    expect(written).toContain('lesson/line')
    expect(written).not.toContain('call/call')
    expect(store.row('lesson', 'line')).toMatchObject({ title: '見本', state: 'cancelled' })
  })

  test('is written again once a snapshot has erased it', async () => {
    const store = await waiting()
    const before = store.rows()
    const changes = village() as unknown as SyncAnswer['changes']
    await takeIn(store, answer(store, { page: 'snapshot-start', changes }))
    expect(store.row('lesson', 'line')).toMatchObject({ state: 'cancelled' })
    expect(store.rows().filter(({ id }) => id.startsWith('cancelled.')).length).toBeGreaterThan(0)
    expect(before.length).toBeGreaterThan(store.rows().length)
  })

  test('is written where an earlier release, which did not note it, has run it last', async () => {
    const store = await waiting()
    await store.transaction(async (space) => {
      const items = await space.pending()
      const plain = items.map((item) => ({
        ...item,
        before: item.before.map(({ table, id, row }) => ({ table, id, row }) as (typeof item.before)[number]),
      }))
      await space.putOutbox(plain)
      await space.write([put('call', aCall('call', 'taro', { outcome: 'ちがう' }))])
    })
    expect(await takeIn(store, answer(store))).toContain('call/call')
    expect(store.row('call', 'call')).toMatchObject({ outcome: '済み' })
  })
})
