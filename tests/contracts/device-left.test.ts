import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import Dexie from 'dexie'
import { openDeviceStore } from '../../src/client/database/dexie-device-store.ts'
import { forgetLeft } from '../../src/client/database/forget-left.ts'
import type { OutboxItem } from '../../src/sync/device/device-store.ts'
import { aKeyring } from '../unit/client/database/sample-keyring.ts'

const NOW = Date.parse('2026-11-20T03:00:00.000Z')
const DAY = 24 * 3600_000

const item = (id: number, state: OutboxItem['state'], days: number): OutboxItem => ({
  id,
  name: 'call.finish@1',
  input: { callId: 'c', outcome: '見本' },
  madeAt: new Date(NOW - days * DAY).toISOString(),
  author: 'account-x',
  state,
  before: [],
  refusal: null,
  flags: [],
  settledAt: state === 'pending' ? null : new Date(NOW - days * DAY).toISOString(),
})

const leaveWith = async (name: string, ...items: OutboxItem[]): Promise<void> => {
  const store = await openDeviceStore(name, aKeyring())
  await store.transaction(async (space) => {
    await space.write([
      { table: 'partner', id: 'p', row: { id: 'p', name: '見本', kind: '中学校', area: '' } },
    ])
    await space.setState({ ...(await space.state()), epoch: 'epoch-1', cursor: 'c', lastMutationId: 9 })
    await space.putOutbox(items)
  })
  await store.forget()
}

const openAgain = async (name: string) => {
  const store = await openDeviceStore(name, aKeyring())
  const found = await store.transaction(async (space) => ({
    rows: await space.allRows('partner'),
    items: [...(await space.pending()), ...(await space.settled())].map(({ id }) => id),
    state: await space.state(),
  }))
  store.close()
  return found
}

describe('A tablet that somebody has left', () => {
  test('holds no rows; what they typed stays, and the place of their numbers with it', async () => {
    await leaveWith('magonote.left.a', item(8, 'applied', 1), item(9, 'pending', 0))
    const { rows, items, state } = await openAgain('magonote.left.a')
    expect([rows, items]).toEqual([[], [9, 8]])
    expect(state).toMatchObject({ lastMutationId: 9, epoch: 'epoch-1', cursor: null })
  })

  test('holds nothing at all of somebody who typed nothing', async () => {
    await leaveWith('magonote.left.b')
    expect(await Dexie.getDatabaseNames()).not.toContain('magonote.left.b')
  })

  test('forgets them after fourteen days, but never what waits for an answer', async () => {
    await leaveWith('magonote.left.old', item(1, 'applied', 15), item(2, 'set-aside', 20))
    await leaveWith('magonote.left.young', item(1, 'applied', 13))
    await leaveWith('magonote.left.unsent', item(1, 'applied', 40), item(2, 'pending', 40))
    await leaveWith('magonote.left.refused', item(1, 'refused', 40))
    await leaveWith('magonote.left.current', item(1, 'applied', 40))
    await forgetLeft('magonote.left.current', NOW)
    const names = await Dexie.getDatabaseNames()
    expect(names.filter((name) => name.startsWith('magonote.left.')).sort()).toEqual([
      'magonote.left.a',
      'magonote.left.current',
      'magonote.left.refused',
      'magonote.left.unsent',
      'magonote.left.young',
    ])
  })
})
