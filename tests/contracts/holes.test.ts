import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openSession } from '../../src/server/access/session.ts'
import { buildApp } from '../../src/server/app.ts'
import { connectDatabase } from '../../src/server/database/connect.ts'
import type { Database } from '../../src/server/database/database.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { openPokes } from '../../src/server/pokes.ts'
import { put } from '../../src/domain/rows.ts'
import { anActor, aMunicipality } from '../unit/domain/sample-rows.ts'
import { freshPostgresql } from './fresh-postgresql.ts'
import { type Commit, holesIn, lockedCommit, pollOn, unlockedCommit, writeOn } from './hole-detector.ts'

const WRITERS = 8
const COMMITS_EACH = 20
const POLLERS = 3
const coordinator = anActor('coordinator')
const TOWN = coordinator.municipality

/** Two hubs with a store of their own on one PostgreSQL, and a session at both. */
describe.runIf(inject('postgresUrl'))('the hole detector', () => {
  let fresh: { url: string; drop(): Promise<void> }
  let databases: Database[]
  let hubs: Listening[]
  let cookie: string

  const openHub = async (database: Database): Promise<Listening> => {
    const app = buildApp({
      database,
      store: new SqlHubStore(database),
      pokes: await openPokes(database, 'test'),
      log: () => undefined,
      now: () => new Date().toISOString(),
      secret: Buffer.alloc(32, 7),
      publicUrl: null,
      isBehindProxy: false,
      clientFolder: null,
      samplePeople: null,
      release: '0.0.0',
    })
    return listen(app, { port: 0, host: '127.0.0.1' })
  }

  beforeAll(async () => {
    fresh = await freshPostgresql(inject('postgresUrl') ?? '')
    const open = () => connectDatabase({ databaseUrl: fresh.url })
    databases = await Promise.all([open(), open()])
    const [database] = databases
    if (!database) throw new Error('no database')
    await migrate(database)
    await new SqlHubStore(database).write(TOWN, (space) =>
      space.save([
        put('municipality', aMunicipality()),
        put('account', {
          id: coordinator.accountId,
          role: 'coordinator',
          subjectId: null,
          contactId: null,
          state: 'active',
        }),
      ]),
    )
    cookie = `__Host-session=${await openSession(database, coordinator, new Date().toISOString())}`
    hubs = await Promise.all(databases.map(openHub))
  })
  afterAll(async () => {
    for (const hub of hubs) await hub.stop()
    for (const database of databases) await database.close()
    await fresh.drop()
  })

  /** Writers on all hubs, pollers on all hubs; the pollers go on until the writers have ended. */
  const detect = async (name: string, commitOn: (database: Database) => Commit) => {
    let isOver = false
    const polling = Array.from({ length: POLLERS }, (_, index) => {
      const { address } = hubs[index % hubs.length] as Listening
      return pollOn(`http://127.0.0.1:${address.port}`, cookie, () => isOver)
    })
    const writing = Array.from({ length: WRITERS }, (_, index) => {
      const commit = commitOn(databases[index % databases.length] as Database)
      return writeOn(`${name}-${index}`, commit, index, (turn) => turn === COMMITS_EACH)
    })
    const committed = await Promise.all(writing).finally(() => (isOver = true))
    const all = committed.flat()
    expect(all).toHaveLength(WRITERS * COMMITS_EACH)
    return holesIn(all, await Promise.all(polling))
  }

  test('whoever follows the cursor misses no row that eight writers commit', async () => {
    expect(await detect('locked', (database) => lockedCommit(database, TOWN))).toBe(0)
  })

  test.each([
    ['sequence', `nextval('unlocked')`],
    ['clock', `(extract(epoch from now()) * 1000000)::bigint`],
  ])('with a version from a %s and no lock it finds holes', async (name, nextVersion) => {
    await databases[0]?.query('create sequence if not exists unlocked start 1000000')
    expect(await detect(name, (database) => unlockedCommit(database, TOWN, nextVersion))).toBeGreaterThan(0)
  })
})
