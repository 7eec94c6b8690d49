import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { unsealedName } from '#client/database/device-database.ts'
import { type OpenDeviceStore, openDeviceStore } from '#client/database/dexie-device-store.ts'
import { wireName } from '#domain/mutation.ts'
import { MUTATIONS } from '#domain/mutations.ts'
import { withdrawRequest } from '#domain/request/withdraw-request.ts'
import type { Change } from '#domain/rows.ts'
import { TABLE_NAMES } from '#domain/tables.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { synchronise } from '#sync/device/synchronise.ts'
import { OLDEST_PROTOCOL, SyncAnswer } from '#sync/protocol.ts'
import { inALoneTab } from '../unit/client/database/lone-tab.ts'
import { aKeyring } from '../unit/client/database/sample-keyring.ts'
import { NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { committedRows } from './committed-rows.ts'
import { compared } from './compared.ts'
import { hubWith } from './hub-and-devices.ts'
import type { MemoryHubStore } from './memory-hub-store.ts'
import { withBytes } from './releases/bytes-in-json.ts'
import { FirstAnswer } from './releases/first-answer.ts'
import { hubOverHttp } from './releases/hub-over-http.ts'
import { type RecordedDevice, recordedReleases } from './releases/recorded-release.ts'
import { AUTHORS, meanwhile, townAtFirst } from './releases/town.ts'
import { keyOf, shouldHold } from './should-hold.ts'

const RELEASES = recordedReleases()

const send = async (hub: MemoryHubStore, { actor }: RecordedDevice, request: unknown) => {
  const { status, body } = await hubOverHttp(hub, actor).post(request)
  expect(status).toBe(200)
  return FirstAnswer.parse(body)
}

/** What family asked for it may take back, then as today. */
const OF_FAMILY = 'wish-of-kin'

/**
 * What was answered then, but for the one thing that is refused today: that family takes back what the learner wished. It is
 * told to the person like every refusal.
 */
const expectedOf = ({ actor, acknowledged, waiting, expected }: RecordedDevice) => {
  const taken = [...acknowledged.mutations, ...waiting.mutations]
    .filter(({ name }) => actor.role === 'family' && name === wireName(withdrawRequest))
    .filter(({ input }) => withdrawRequest.input.safeParse(input).data?.requestId !== OF_FAMILY)
    .map(({ id }) => id)
  return expected.map((one) =>
    taken.includes(one.id) ? { id: one.id, outcome: 'refused', code: 'forbidden' } : one,
  )
}

/** The hub as it is when these devices find it again: it knows what they had been answered, and the town has moved on. */
const hubThatKnows = async (devices: readonly RecordedDevice[]): Promise<MemoryHubStore> => {
  const hub = await hubWith(townAtFirst())
  for (const device of devices) await send(hub, device, device.acknowledged)
  await hub.write(UBE_CODE, (space) => space.save(meanwhile()))
  return hub
}

const said = (
  results: readonly { id: number; outcome: string; refusal?: { code: string } | null | undefined }[],
) => results.map(({ id, outcome, refusal }) => ({ id, outcome, code: refusal?.code ?? null }))

const sentAnew = ({ acknowledged, waiting }: RecordedDevice) => ({
  ...waiting,
  cursor: null,
  mutations: [...acknowledged.mutations, ...waiting.mutations],
})

beforeAll(inALoneTab)

const opened: OpenDeviceStore[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.database.delete()
})

/** The device's database as the release left it, opened by this release. */
const openToday = async ({ database }: RecordedDevice): Promise<OpenDeviceStore> => {
  const name = `magonote.sealed.${crypto.randomUUID()}`
  const isSealed = Object.values(database.rows).some((rows) => JSON.stringify(rows).includes('"sealed":'))
  const old = new Dexie(isSealed ? name : unsealedName(name))
  old.version(database.version).stores(database.stores)
  await old.open()
  for (const [table, rows] of Object.entries(database.rows))
    await old.table(table).bulkAdd(rows.map(withBytes))
  old.close()
  const store = await openDeviceStore(name, aKeyring())
  opened.push(store)
  return store
}

const drain = (hub: MemoryHubStore, { actor }: RecordedDevice, store: OpenDeviceStore): Promise<void> =>
  synchronise({
    store,
    actor,
    clock: () => NOW,
    send: async (request) => SyncAnswer.parse((await hubOverHttp(hub, actor).post(request)).body),
  })

const outboxOf = (store: OpenDeviceStore) => store.database.outbox.orderBy('id').toArray()

/** What lies open of a change, whether or not the rest is sealed. */
const outline = (item: unknown) => {
  const { id, name, state, madeAt, author, settledAt } = item as OutboxItem
  return { id, name, state, madeAt, author, settledAt }
}

const asExpected = async (store: OpenDeviceStore) =>
  said((await outboxOf(store)).map(({ state, ...item }) => ({ ...item, outcome: state })))

const holdingOf = async ({ database }: OpenDeviceStore) => {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (table) =>
      (await database.rows(table).toArray()).map((row) => [keyOf(table, row.id), row] as const),
    ),
  )
  return new Map(tables.flat())
}

describe.each(RELEASES)('A device of release $release', ({ devices }) => {
  test('is answered as its own hub answered it, in words it can read', async () => {
    const hub = await hubThatKnows(devices)
    for (const device of devices) {
      const first = await send(hub, device, device.acknowledged)
      const rest = await send(hub, device, device.waiting)
      expect(said([...first.results, ...rest.results])).toEqual(expectedOf(device))
    }
  })

  test('that sends everything once more changes nothing any more', async () => {
    const hub = await hubThatKnows(devices)
    for (const device of devices) await send(hub, device, device.waiting)
    const { version, results, kept } = hub.committed(UBE_CODE)
    for (const device of devices)
      expect(said((await send(hub, device, sentAnew(device))).results)).toEqual(expectedOf(device))
    expect(hub.committed(UBE_CODE)).toMatchObject({ version, results, kept })
  })

  test('keeps what waits when it becomes a device of today, and hands it in', async () => {
    const hub = await hubThatKnows(devices)
    for (const device of devices) {
      const store = await openToday(device)
      expect((await outboxOf(store)).map(outline)).toEqual(device.database.rows['outbox']?.map(outline))
      expect((await outboxOf(store)).every(({ input }) => input !== null)).toBe(true)
      expect([await store.database.device.get('state')]).toEqual(
        device.database.rows['device']?.filter((row) => (row as { key: string }).key === 'state'),
      )
      await drain(hub, device, store)
      expect(await asExpected(store)).toEqual(expectedOf(device))
      const should = await shouldHold(committedRows(hub.committed(UBE_CODE)), device.actor, NOW)
      expect(compared(device.actor.accountId, await holdingOf(store), should, 'divergent')).toEqual([])
    }
  })

  test('whose last answer was lost hands in nothing twice as a device of today', async () => {
    const hub = await hubThatKnows(devices)
    for (const device of devices) await send(hub, device, device.waiting)
    const { version, results } = hub.committed(UBE_CODE)
    for (const device of devices) {
      const store = await openToday(device)
      await drain(hub, device, store)
      expect(await asExpected(store)).toEqual(expectedOf(device))
    }
    expect(hub.committed(UBE_CODE)).toMatchObject({ version, results })
  })

  test('keeps what waits when the hub says that it is too old', async () => {
    const hub = await hubThatKnows(devices)
    for (const device of devices) {
      const store = await openToday(device)
      const before = await outboxOf(store)
      const tooOld = async () => {
        const old = { ...device.waiting, protocol: OLDEST_PROTOCOL - 1 }
        throw new Error(String((await hubOverHttp(hub, device.actor).post(old)).status))
      }
      const synchronising = synchronise({ store, actor: device.actor, send: tooOld, clock: () => NOW })
      await expect(synchronising).rejects.toThrow('426')
      expect(before).toHaveLength(device.database.rows['outbox']?.length ?? 0)
      expect(await outboxOf(store)).toEqual(before)
    }
  })
})

describe('What has been released', () => {
  test('holds every change that can be made today, as it goes over the wire', () => {
    const recorded = new Set(
      RELEASES.flatMap(({ devices }) =>
        devices.flatMap((device) => sentAnew(device).mutations.map(({ name }) => name)),
      ),
    )
    expect(MUTATIONS.map(wireName).filter((name) => !recorded.has(name))).toEqual([])
  })

  test('can read rows of every table there is today', async () => {
    const one = TABLE_NAMES.map((table) => ({ table, id: `a-${table}`, row: { id: `a-${table}` } }))
    const hub = await hubWith(one as unknown as Change[])
    const [device] = RELEASES[0]?.devices.slice(-1) ?? []
    const answer = device && (await send(hub, device, { ...device.waiting, cursor: null, mutations: [] }))
    expect(answer?.changes).toHaveLength(TABLE_NAMES.length)
  })

  test('is told with 426 that it is too old, whatever else it says', async () => {
    const { post } = hubOverHttp(await hubWith(townAtFirst()), AUTHORS.coordinator)
    expect(await post({ protocol: OLDEST_PROTOCOL - 1, words: 'of long ago' })).toMatchObject({
      status: 426,
      body: { code: 'protocol-too-old' },
    })
  })

  test('hears that there is news when another has handed something in, and not when nothing came', async () => {
    const [device] = RELEASES[0]?.devices ?? []
    const { post, poked } = hubOverHttp(await hubWith(townAtFirst()), AUTHORS.hana)
    await post({ ...device?.acknowledged, mutations: [] })
    expect(poked).toEqual([])
    await post(device?.acknowledged)
    expect(poked).toEqual([UBE_CODE])
  })
})
