import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { databaseName } from '#client/database/device-database.ts'
import { openDeviceStore, type OpenDeviceStore } from '#client/database/dexie-device-store.ts'
import { forgetSentSealed, sentSealedUpTo } from '#client/database/sent-sealed.ts'
import { sendSealed } from '#client/state/send-sealed.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import type { MutationResult, SyncRequest } from '#sync/protocol.ts'
import { aKeyring } from '../database/sample-keyring.ts'

const WHO = { municipality: '352021', accountId: 'silver.account' }
const hub = { seal: () => 'c2VhbGVk' }

const item = (id: number): OutboxItem => ({
  id,
  name: 'attendance.record@1',
  input: { id: `fact-${id}` },
  madeAt: '2026-11-20T06:40:00.000Z',
  author: WHO.accountId,
  state: 'pending',
  before: [],
  refusal: null,
  flags: [],
  settledAt: null,
})

let store: OpenDeviceStore
let counted: number[]
let sent: number[][]
let answerTo: (id: number) => MutationResult

beforeEach(async () => {
  counted = []
  sent = []
  answerTo = (id) => ({ id, outcome: 'applied' })
  store = await openDeviceStore(databaseName(WHO.municipality, WHO.accountId), aKeyring('a', { hub }))
  await store.transaction(async (space) => space.putOutbox([item(1), item(2)]))
  vi.stubGlobal('location', new URL('https://magonote.example.jp/field'))
  vi.stubGlobal('fetch', (_path: string, { body }: RequestInit) => {
    const { mutations } = JSON.parse(typeof body === 'string' ? body : '') as SyncRequest
    sent.push(mutations.map(({ id }) => id))
    const results = mutations.map(({ id }) => answerTo(id))
    return Promise.resolve(
      Response.json({
        ...{ epoch: 'e', cursor: 'c', results, page: 'changes', changes: [], more: false },
        serverTime: '2026-11-20T06:41:00.000Z',
      }),
    )
  })
})
afterEach(async () => {
  await store.database.delete()
  vi.unstubAllGlobals()
})

const send = () => sendSealed(WHO, (waiting) => void counted.push(waiting))

describe('What a locked tablet has sent', () => {
  test('waits no more once the hub has answered, and is not sent twice', async () => {
    expect(await send()).toBe(true)
    expect(counted).toEqual([2, 0])
    expect(await send()).toBe(false)
    expect(counted.at(-1)).toBe(0)
    await store.transaction(async (space) => space.putOutbox([item(3)]))
    await send()
    expect(counted.slice(-2)).toEqual([1, 0])
    expect(sent).toEqual([[1, 2], [3]])
    expect(await store.database.outbox.where('state').equals('pending').count()).toBe(3)
  })

  test('is not called accepted when the hub held or refused some of it', async () => {
    answerTo = (id) => ({ id, outcome: id === 1 ? 'applied' : 'held' })
    expect(await send()).toBe(false)
    expect(counted).toEqual([2, 0])
  })

  test('waits again when the hub lacks something before it', async () => {
    await send()
    await store.transaction(async (space) => space.putOutbox([item(3)]))
    const gap = { code: 'gap', about: [], sentence: '' }
    answerTo = (id) => ({ id, outcome: 'held', refusal: gap })
    await send()
    expect(counted.at(-1)).toBe(3)
    answerTo = (id) => ({ id, outcome: 'applied' })
    expect(await send()).toBe(true)
    expect(sent.at(-1)).toEqual([1, 2, 3])
  })

  test('is told by its rows again from when they are open', async () => {
    await send()
    expect(await sentSealedUpTo(store.database)).toBe(2)
    await forgetSentSealed(store.database)
    expect(await sentSealedUpTo(store.database)).toBe(0)
  })

  test('waits while the hub cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    await expect(send()).rejects.toThrow()
    expect(counted).toEqual([2])
    expect(await sentSealedUpTo(store.database)).toBe(0)
  })
})
