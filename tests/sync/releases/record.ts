import 'fake-indexeddb/auto'
import { existsSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { DeviceDatabase } from '#client/database/device-database.ts'
import { type OpenDeviceStore, openDeviceStore } from '#client/database/dexie-device-store.ts'
import type { Actor } from '#domain/account/actor.ts'
import { mutate } from '#sync/device/mutate.ts'
import { synchronise } from '#sync/device/synchronise.ts'
import type { MutationResult, SyncRequest } from '#sync/protocol.ts'
import { aKeyring } from '../../unit/client/database/sample-keyring.ts'
import { NOW, UBE_CODE } from '../../unit/domain/sample-rows.ts'
import { ask, hubWith } from '../hub-and-devices.ts'
import type { MemoryHubStore } from '../memory-hub-store.ts'
import { withBytesAsText } from './bytes-in-json.ts'
import { type Deed, DEEDS } from './deeds.ts'
import {
  FOLDER,
  type RecordedDatabase,
  type RecordedDevice,
  type RecordedRelease,
} from './recorded-release.ts'
import { AUTHORS, meanwhile, townAtFirst } from './town.ts'

interface Recording {
  readonly actor: Actor
  readonly store: OpenDeviceStore
  readonly deeds: readonly Deed[]
  readonly requests: SyncRequest[]
  readonly results: MutationResult[]
}

const press = async ({ store, actor }: Recording, { mutation, input }: Deed): Promise<void> => {
  const made = await mutate(store, actor, mutation, input, NOW)
  if ('refusal' in made)
    throw new Error(`${mutation.name} was refused on the device: ${made.refusal.sentence}`)
}

/** Sends what is pending; when the line is dead the request is all that is known of it. */
const send = (hub: MemoryHubStore, recording: Recording, isLineDead: boolean): Promise<void> => {
  const { store, actor, requests, results } = recording
  const carry = async (request: SyncRequest) => {
    if (request.mutations.length > 0) requests.push(request)
    if (isLineDead) throw new Error('no line')
    const answer = await ask(hub, actor, request)
    results.push(...answer.results)
    return answer
  }
  return synchronise({ store, actor, send: carry, clock: () => NOW })
}

const begin = async (hub: MemoryHubStore, { author, deeds }: (typeof DEEDS)[number]): Promise<Recording> => {
  const store = await openDeviceStore(`magonote.sealed.recorded.${author}`, aKeyring())
  const recording = { actor: AUTHORS[author], store, deeds, requests: [], results: [] }
  await send(hub, recording, false)
  const [first] = deeds
  if (first) await press(recording, first)
  await send(hub, recording, false)
  return recording
}

/** As it lies there, sealed. */
const databaseOf = async ({ database: { name } }: OpenDeviceStore): Promise<RecordedDatabase> => {
  const database = new DeviceDatabase(name, null)
  const stores = database.tables.map(({ name, schema }): [string, string] => [
    name,
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
  ])
  const rows = await Promise.all(
    database.tables.map(async (table): Promise<[string, unknown[]]> => [
      table.name,
      (await table.toArray()).map(withBytesAsText),
    ]),
  )
  return {
    version: database.verno,
    stores: Object.fromEntries(stores),
    rows: Object.fromEntries(rows.filter(([, some]) => some.length > 0)),
  }
}

const goOn = async (hub: MemoryHubStore, recording: Recording): Promise<RecordedDevice> => {
  for (const deed of recording.deeds.slice(1)) await press(recording, deed)
  await send(hub, recording, true).catch(() => undefined)
  const database = await databaseOf(recording.store)
  const [acknowledged, waiting] = recording.requests
  if (!acknowledged || !waiting || recording.requests.length > 2)
    throw new Error('two requests are recorded of every device')
  const { results } = await ask(hub, recording.actor, waiting)
  const expected = [...recording.results, ...results].map(({ id, outcome, refusal }) => ({
    ...{ id, outcome, code: refusal?.code ?? null },
  }))
  return { actor: recording.actor, acknowledged, waiting, expected, database }
}

/** Writes down what this release puts on the wire and keeps on its devices. A release is recorded once: its file stays. */
export const recordRelease = async (release: string): Promise<string> => {
  const file = `${FOLDER}${release}.json`
  if (existsSync(file)) throw new Error(`${release} is recorded already: what was released does not change`)
  const hub = await hubWith(townAtFirst())
  const recordings: Recording[] = []
  for (const one of DEEDS) recordings.push(await begin(hub, one))
  await hub.write(UBE_CODE, (space) => space.save(meanwhile()))
  const devices: RecordedDevice[] = []
  for (const one of recordings) devices.push(await goOn(hub, one))
  const recorded: RecordedRelease = { release, devices }
  const style = { ...(await resolveConfig(file)), filepath: file }
  writeFileSync(file, await format(JSON.stringify(recorded), style))
  return file
}
