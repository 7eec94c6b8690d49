import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { readSecret } from '../../src/server/access/secret-file.ts'
import type { Database } from '../../src/server/database/database.ts'
import { readSettings } from '../../src/server/settings.ts'
import { type Running, start } from '../../src/server/start.ts'
import { SyncAnswer } from '../../src/sync/protocol.ts'
import { fill } from '../bench/fill-store.ts'
import { signIn } from '../bench/push-device.ts'
import { COORDINATOR } from '../bench/seeded-town.ts'
import { fullDiskWorker } from './full-disk-worker.ts'
import { syncBody } from './http-app.ts'
import { kindsOfStore, type RestorableStore, using } from './restorable-stores.ts'
import { pushedWish } from './wish-by-telephone.ts'

const MOST = 100

/** A hub of this process, and a device that pushes a hundred wishes at a time. */
class Office {
  readonly #address: string
  readonly #cookie: string
  readonly device = `device-${randomUUID()}`
  #acknowledged = 0
  #latest: string | null = null

  constructor(address: string, cookie: string) {
    this.#address = address
    this.#cookie = cookie
  }

  #sync(body: Record<string, unknown>): Promise<Response> {
    return fetch(`${this.#address}/api/sync`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: this.#address, Cookie: this.#cookie },
      body: JSON.stringify(syncBody(body)),
    })
  }

  /** Pushes what comes next; what is answered 503 is pushed again the next time. */
  async push(): Promise<number> {
    const { device } = this
    const mutations = Array.from({ length: MOST }, (_, index) => {
      const id = this.#acknowledged + index + 1
      return pushedWish(id, `${device}-${id}`, COORDINATOR.id)
    })
    const response = await this.#sync({ device, mutations })
    if (response.ok) {
      const { results } = SyncAnswer.parse(await response.json())
      expect(results).toEqual(mutations.map(({ id }) => ({ id, outcome: 'applied' })))
      this.#acknowledged += MOST
    } else {
      expect(await response.json()).toMatchObject({ code: 'store-unavailable' })
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    }
    return response.status
  }

  async pushUntil(status: number): Promise<void> {
    while ((await this.push()) !== status);
  }

  /** The device's wishes as a new device is given them. */
  async wishes(): Promise<string[]> {
    const found: string[] = []
    let cursor: string | null = null
    for (;;) {
      const response = await this.#sync({ cursor })
      expect(response.status).toBe(200)
      const answer = SyncAnswer.parse(await response.json())
      found.push(...answer.changes.filter(({ table }) => table === 'request').map(({ id }) => id))
      cursor = answer.cursor
      this.#latest = cursor
      if (!answer.more) return found.filter((id) => id.includes(this.device))
    }
  }

  /** Asks what is new since the wishes were read: nothing, so nobody's contact is handed out. */
  async readOn(): Promise<number> {
    return (await this.#sync({ cursor: this.#latest })).status
  }

  /** Asks for everything, contacts among it, which may go out only with a line in the log. */
  async readAll(): Promise<number> {
    return (await this.#sync({ cursor: null })).status
  }

  get acknowledged(): number {
    return this.#acknowledged
  }
}

const openOffice = async (store: RestorableStore, workerFile: URL): Promise<[Running, Office]> => {
  const running = await start(readSettings({ ...store.env, PORT: '0' }, []), {
    workerFile,
    clientFolder: null,
    release: '0.0.0',
    say: () => undefined,
    writeLog: () => undefined,
  })
  const address = `http://127.0.0.1:${running.address.port}`
  return [running, new Office(address, await signIn(address))]
}

const filled = async (store: RestorableStore): Promise<void> => {
  const secret = readSecret(path.join(store.env.DATA_DIR, 'secret'))
  await using(store.open, (database) => fill(database, secret, 300))
}

const [embedded] = kindsOfStore()

describe('a hub on the embedded database whose disk is full', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-full-'))
  const disk = fullDiskWorker(folder, inject('embeddedWorkerFile'))
  let store: RestorableStore
  let running: Running
  let office: Office

  beforeAll(async () => {
    if (!embedded) throw new Error('there is no embedded database')
    store = await embedded.make()
    await filled(store)
    ;[running, office] = await openOffice(store, disk.url)
    expect(await office.push()).toBe(200)
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(async () => {
    await running.stop()
    await store.remove()
    fs.rmSync(folder, { recursive: true })
  })

  const allIsThere = async () => {
    expect(await office.wishes()).toHaveLength(office.acknowledged)
  }

  const readsOnWithoutContacts = async () => {
    expect([await office.readOn(), await office.readAll()]).toEqual([200, 503])
  }

  test('answers pushes with 503 before the last room is gone, reads on, and takes them in later', async () => {
    await allIsThere()
    const { blocks, bsize, ...rest } = fs.statfsSync(folder)
    vi.spyOn(fs, 'statfsSync').mockReturnValue({ ...rest, blocks, bsize, bavail: 1000 })
    expect(await office.push()).toBe(503)
    await readsOnWithoutContacts()
    vi.restoreAllMocks()
    expect(await office.push()).toBe(200)
    await allIsThere()
  })

  test('does the same when no file can grow although there seemed to be room', async () => {
    disk.set('full')
    await office.pushUntil(503)
    expect(await office.readOn()).toBe(200)
    expect(await office.push()).toBe(503)
    disk.set('well')
    await office.pushUntil(200)
    await allIsThere()
  })

  test('opens its database again by itself after PostgreSQL has panicked, and has all it acknowledged', async () => {
    disk.set('failing')
    expect(await office.push()).toBe(503)
    disk.set('well')
    await office.pushUntil(200)
    await allIsThere()
  })
})

describe.each(kindsOfStore().slice(1))('a hub on PostgreSQL whose disk is full', ({ make }) => {
  let store: RestorableStore
  let database: Database

  beforeAll(async () => {
    store = await make()
    await filled(store)
    database = await store.open()
  })
  afterAll(async () => {
    await database.close()
    await store.remove()
  })

  test('answers pushes with 503, reads on, and takes them in later (a trigger says 53100 in place of the disk)', async () => {
    const [running, office] = await openOffice(store, new URL(inject('embeddedWorkerFile')))
    expect(await office.push()).toBe(200)
    await database.query(
      `create function no_room() returns trigger language plpgsql as
         $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
       create trigger no_room before insert on mutation_result for each row when (new.mutation_id % 100 = 50)
         execute function no_room()`,
    )
    expect(await office.push()).toBe(503)
    expect(await office.wishes()).toHaveLength(office.acknowledged)
    await database.query('drop trigger no_room on mutation_result')
    expect(await office.push()).toBe(200)
    expect(await office.wishes()).toHaveLength(office.acknowledged)
    await running.stop()
  })
})
