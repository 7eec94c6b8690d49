import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDeviceStore } from '../../src/client/database/dexie-device-store.ts'
import { aKeyring } from '../unit/client/database/sample-keyring.ts'
import type { Actor } from '../../src/domain/account/actor.ts'
import { recordAttendance } from '../../src/domain/attendance/record-attendance.ts'
import { joinClass } from '../../src/domain/booking/join-class.ts'
import { cancelLesson } from '../../src/domain/lesson/cancel-lesson.ts'
import type { Mutation } from '../../src/domain/mutation.ts'
import { TABLE_NAMES } from '../../src/domain/tables.ts'
import type { Database } from '../../src/server/database/database.ts'
import { dump } from '../../src/server/database/dump.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { writeBackup } from '../../src/server/database/write-backup.ts'
import type { DeviceStore } from '../../src/sync/device/device-store.ts'
import { mutate } from '../../src/sync/device/mutate.ts'
import { synchronise } from '../../src/sync/device/synchronise.ts'
import { answerSync } from '../../src/sync/hub/answer-sync.ts'
import { MemoryDeviceStore } from '../sync/memory-device-store.ts'
import { ACTORS, village } from '../sync/village.ts'
import { NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { kindsOfStore, type RestorableStore } from './restorable-stores.ts'

/** More than one request carries. */
const MANY = 120
const patience = 240_000

const { coordinator, silver, hana } = ACTORS as Record<'coordinator' | 'silver' | 'hana', Actor>

class Device {
  constructor(
    readonly store: DeviceStore,
    readonly actor: Actor,
  ) {}

  async press<Input>(mutation: Mutation<Input>, input: Input): Promise<void> {
    expect(await mutate(this.store, this.actor, mutation, input, NOW)).toHaveProperty('id')
  }

  async seePresent(from: number, count: number): Promise<void> {
    const who = { lessonId: 'visit-hana', personKind: 'learner', personId: 'hana', mark: 'present' } as const
    for (let number = from; number < from + count; number += 1)
      await this.press(recordAttendance, { id: `${this.actor.accountId}-${number}`, ...who, at: NOW })
  }

  takeSeat(lessonId: string, learnerId: string): Promise<void> {
    const introduction = null
    return this.press(joinClass, {
      lessonId,
      learnerId,
      number: '12345678',
      seats: 1,
      bookedAt: NOW,
      introduction,
    })
  }

  synchronise(hub: SqlHubStore): Promise<void> {
    const { store, actor } = this
    const send = async (request: Parameters<typeof answerSync>[2]) =>
      (await answerSync(hub, { actor, isRevoked: false, isFresh: true }, request, NOW)).answer
    return synchronise({ store, actor, send, clock: () => NOW })
  }

  /** Every row by `table/id`. */
  rows(): Promise<Record<string, unknown>> {
    return this.store.transaction(async (space) => {
      const rows: Record<string, unknown> = {}
      for (const table of TABLE_NAMES)
        for (const row of await space.allRows(table)) rows[`${table}/${row.id}`] = row
      return rows
    })
  }

  outbox(): Promise<Record<number, string>> {
    return this.store.transaction(async (space) => {
      const pending = await space.pending()
      const settled = await space.settled()
      return Object.fromEntries([...pending, ...settled].map(({ id, state }) => [id, state]))
    })
  }

  name(): Promise<string> {
    return this.store.transaction(async (space) => (await space.state()).device)
  }
}

const fresh = async (hub: SqlHubStore, actor: Actor): Promise<Record<string, unknown>> => {
  const device = new Device(new MemoryDeviceStore(`fresh-${randomUUID()}`), actor)
  await device.synchronise(hub)
  return device.rows()
}

describe.each(kindsOfStore())('a hub on $name that is restored from a backup', ({ make }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-epoch-'))
  const file = path.join(folder, 'backup.gz')
  let store: RestorableStore
  let database: Database
  let hub: SqlHubStore
  let desk: Device
  let tablet: Device
  let phone: Device
  let before: Record<string, unknown>
  let outboxes: Record<number, string>[]

  const open = async () => {
    database = await store.open()
    hub = new SqlHubStore(database)
  }

  beforeAll(async () => {
    store = await make()
    await open()
    await migrate(database)
    await hub.write(UBE_CODE, (space) => space.save(village()))
    desk = new Device(new MemoryDeviceStore('desk'), coordinator)
    tablet = new Device(await openDeviceStore(`tablet-${randomUUID()}`, aKeyring()), silver)
    phone = new Device(new MemoryDeviceStore('phone'), hana)
    for (const device of [desk, tablet, phone]) await device.synchronise(hub)
    await tablet.seePresent(1, 1)
    await desk.takeSeat('line', 'ken')
    for (const device of [desk, tablet]) await device.synchronise(hub)
    const made = { release: '0.0.0', madeAt: NOW }
    const key = { bytes: new Uint8Array(32), mark: 'mark', from: 'secret-file' } as const
    await writeBackup(file, { ...made, key }, (to) => dump(database, { ...made, secretMark: null }, to))
    await tablet.seePresent(2, MANY)
    await desk.takeSeat('camera', 'taro')
    await desk.press(cancelLesson, { lessonId: 'scam', reason: '見本の大雨' })
    await phone.takeSeat('line', 'hana')
    await phone.takeSeat('scam', 'hana')
    for (const device of [desk, tablet, phone, desk, tablet, phone]) await device.synchronise(hub)
    before = await fresh(hub, coordinator)
    outboxes = []
    for (const device of [desk, tablet, phone]) outboxes.push(await device.outbox())
    await database.close()
    await store.restore({ file, isReplacing: true, keys: [key] })
    await open()
  }, patience)
  afterAll(async () => {
    await database.close()
    await store.remove()
    fs.rmSync(folder, { recursive: true })
  })

  test('has lost what was acknowledged after the backup, as it must', async () => {
    const rows = await fresh(hub, coordinator)
    expect(Object.keys(rows).filter((key) => key.startsWith('attendance/'))).toHaveLength(1)
    expect(rows['booking/camera.taro']).toBeUndefined()
    expect(rows['lesson/scam']).toMatchObject({ state: 'open' })
  })

  test('has all of it again, each once and as it was, when the devices have synchronised', async () => {
    await tablet.seePresent(MANY + 2, 1)
    await desk.seePresent(1, 1)
    for (const device of [phone, tablet, desk, phone, tablet, desk]) await device.synchronise(hub)
    const { [`attendance/${silver.accountId}-${MANY + 2}`]: one, ...rest } = await fresh(hub, coordinator)
    const { [`attendance/${coordinator.accountId}-1`]: other, ...restored } = rest
    expect([one, other]).toEqual([expect.anything(), expect.anything()])
    expect(restored).toEqual(before)
    const taken = restored['lesson/line'] as { seatsTaken: number }
    expect(taken.seatsTaken).toBe(3)
  })

  test('has told every device the same about what it had sent', async () => {
    const [ofDesk, ofTablet, ofPhone] = outboxes
    expect(Object.values(ofPhone ?? {})).toEqual(['applied', 'refused'])
    expect(await phone.outbox()).toEqual(ofPhone)
    expect(await desk.outbox()).toEqual({ ...ofDesk, 4: 'applied' })
    expect(await tablet.outbox()).toEqual({ ...ofTablet, [MANY + 2]: 'applied' })
  })

  test('counts the changes of each device without a gap', async () => {
    for (const device of [desk, tablet, phone]) {
      const settled = await database.query<{ id: number }>(
        `select mutation_id as id from mutation_result where municipality = $1 and device_id = $2 order by 1`,
        [UBE_CODE, await device.name()],
      )
      const ids = Object.keys(await device.outbox()).map(Number)
      expect(settled.map(({ id }) => id)).toEqual(ids)
    }
  })

  test('and every device hold the same rows of its scope', async () => {
    for (const device of [desk, tablet, phone])
      expect(await device.rows()).toEqual(await fresh(hub, device.actor))
  })
})
