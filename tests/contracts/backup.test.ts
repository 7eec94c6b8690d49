import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { put } from '../../src/domain/rows.ts'
import type { Database } from '../../src/server/database/database.ts'
import { dump } from '../../src/server/database/dump.ts'
import { hubTables } from '../../src/server/database/hub-tables.ts'
import { knownMigrations, migrate } from '../../src/server/database/migrate.ts'
import { verifyDump } from '../../src/server/database/read-dump.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { writeBackup } from '../../src/server/database/write-backup.ts'
import { contentOf, epochOf, fillEveryTable, NOW, TOWN } from './hub-content.ts'
import { contact } from './hub-store.contract.ts'
import { openPostgresql } from './database.adapters.ts'
import { kindsOfStore, type RestorableStore, using } from './restorable-stores.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-backup-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const KEY = { bytes: randomBytes(32), mark: 'mark', from: 'secret-file' } as const
const SEAL = { release: '0.0.0', madeAt: NOW, key: KEY }
const ABOUT = { release: '0.0.0', madeAt: NOW, secretMark: null }
/** PostgreSQL inside PGlite takes seconds to make a database, and many more on a busy computer. */
const patience = 240_000

let count = 0
const newFile = () => path.join(folder, `backup-${(count += 1)}.gz`)
const backUp = async (database: Database): Promise<string> => {
  const file = newFile()
  await writeBackup(file, SEAL, (open) => dump(database, ABOUT, open))
  return file
}

const seenIn = (store: RestorableStore) =>
  using(store.open, async (database) => ({
    content: await contentOf(database),
    epoch: await epochOf(database),
    sessions: await database.query('select token_hash from session'),
    later: await migrate(database),
  }))

describe.each(kindsOfStore())('a backup of $name', ({ make }) => {
  let source: RestorableStore
  let file: string
  let content: Record<string, string[]>
  let epoch: string

  beforeAll(async () => {
    source = await make()
    await using(source.open, async (database) => {
      await expect(backUp(database)).rejects.toThrow('There is no store of Magonote here')
      await migrate(database)
      await fillEveryTable(database)
      content = await contentOf(database)
      epoch = await epochOf(database)
      file = await backUp(database)
      await new SqlHubStore(database).write(TOWN, (space) => space.save([put('contact', contact('later'))]))
    })
  })
  afterAll(() => source.remove())

  test('holds something of every table but the sessions, and says what it is', async () => {
    const { header, rows } = await verifyDump(file, [KEY])
    expect(header).toMatchObject({ format: 1, epoch, migration: knownMigrations.at(-1)?.number, ...ABOUT })
    expect(rows).toEqual(Object.fromEntries(Object.entries(content).map(([name, all]) => [name, all.length])))
    expect(Object.values(rows).every((one) => one > 0)).toBe(true)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  test.each(kindsOfStore().filter((target) => target.make !== make))(
    'is restored into $name row for row',
    { timeout: patience },
    async ({ makeUntouched }) => {
      const target = await makeUntouched()
      const { epoch: newEpoch } = await target.restore({ file, isReplacing: false, keys: [KEY] })
      expect(newEpoch).not.toBe(epoch)
      expect(await seenIn(target)).toEqual({ content, epoch: newEpoch, sessions: [], later: 0 })
      await target.remove()
    },
  )

  test('damaged, or over a store that holds data, is refused and nothing is changed', async () => {
    const cut = newFile()
    fs.writeFileSync(cut, fs.readFileSync(file).subarray(0, -9))
    await expect(source.restore({ file: cut, isReplacing: true, keys: [KEY] })).rejects.toThrow(
      'damaged or was cut short',
    )
    await expect(source.restore({ file, isReplacing: true })).rejects.toThrow(
      '(mark mark), which is not here',
    )
    await expect(source.restore({ file, isReplacing: false, keys: [KEY] })).rejects.toThrow(
      'The store holds data already; nothing was changed.',
    )
    const seen = await seenIn(source)
    expect(seen.epoch).toBe(epoch)
    expect(seen.sessions).toHaveLength(1)
    expect(seen.content['record']).toHaveLength((content['record']?.length ?? 0) + 1)
  })

  test(
    'takes the place of what is there when that is asked for, with a new epoch and nobody signed in',
    { timeout: patience },
    async () => {
      const { epoch: newEpoch } = await source.restore({ file, isReplacing: true, keys: [KEY] })
      expect(newEpoch).not.toBe(epoch)
      expect(await seenIn(source)).toEqual({ content, epoch: newEpoch, sessions: [], later: 0 })
    },
  )
})

/** What does not depend on the kind of store is tried on the quicker one. */
const LAST_KIND = kindsOfStore().slice(-1)

describe('a backup and the migrations', () => {
  test.each(LAST_KIND)('it is of every table they make', async ({ make }) => {
    const store = await make()
    await using(store.open, async (database) => {
      await migrate(database)
      const all = await database.query<{ name: string }>(
        `select relname::text as name from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
      )
      const known = (await hubTables(database)).map(({ name }) => name)
      expect(known.concat('migration').sort()).toEqual(all.map(({ name }) => name).sort())
    })
    await store.remove()
  })

  test.each(LAST_KIND)('one made by an earlier release is brought to this one', async ({ make }) => {
    const [first, ...later] = knownMigrations
    expect(later.length).toBeGreaterThan(0)
    const [old, target] = [await make(), await make()]
    const file = await using(old.open, async (database) => {
      await migrate(database, first ? [first] : [])
      await database.query(`insert into space (municipality, version) values ('${TOWN}', 7)`)
      await database.query(
        `insert into record values ('${TOWN}', 'contact', 'a', 7, '{"id":"a","name":"見本"}')`,
      )
      return backUp(database)
    })
    await target.restore({ file, isReplacing: false, keys: [KEY] })
    await using(target.open, async (database) => {
      expect(await migrate(database)).toBe(0)
      const found = await new SqlHubStore(database).read(TOWN, (view) => view.lookup('contact', 'id', ['a']))
      expect(found).toEqual([{ table: 'contact', id: 'a', version: 7, row: { id: 'a', name: '見本' } }])
    })
    await Promise.all([old.remove(), target.remove()])
  })
})

describe.runIf(inject('postgresUrl'))('a backup of PostgreSQL while hubs write', () => {
  test('shows one moment: what is written while it is made is not in it', async () => {
    const { database, close } = await openPostgresql(inject('postgresUrl') ?? '')
    await migrate(database)
    const store = new SqlHubStore(database)
    const save = (id: string) => store.write(TOWN, (space) => space.save([put('contact', contact(id))]))
    await save('before')
    const content = await contentOf(database)
    let meanwhile: Promise<unknown> | undefined
    await dump(database, ABOUT, () => {
      const to = fs.createWriteStream(path.join(folder, 'moment.gz'))
      return new Writable({
        write(chunk, _encoding, done) {
          meanwhile ??= save('meanwhile')
          void meanwhile.then(() => to.write(chunk, done))
        },
        final: (done) => void to.end(done),
      })
    })
    const { rows } = await verifyDump(path.join(folder, 'moment.gz'))
    expect(rows['record']).toBe(content['record']?.length)
    expect((await contentOf(database))['record']).toHaveLength((rows['record'] ?? 0) + 1)
    await close()
  })
})
