import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connectDatabase } from '../../src/server/database/connect.ts'
import type { Database } from '../../src/server/database/database.ts'
import { openPostgresql, type Opened } from './database.adapters.ts'

const postgresUrl = inject('postgresUrl')

/** What the embedded database cannot show, because it serves one transaction at a time. */
describe.runIf(postgresUrl)('several connections to PostgreSQL', () => {
  let opened: Opened
  let database: Database

  beforeAll(async () => {
    opened = await openPostgresql(postgresUrl ?? '')
    database = opened.database
    await database.query('create table space (id int primary key, version int8 not null)')
    await database.query('insert into space values (1, 0), (2, 0)')
  })
  afterAll(() => opened.close())

  const read = 'select version from space where id = 1'

  test('a read sees one version while a write commits beside it', async () => {
    await database.transaction('read', async (sql) => {
      const before = await sql.query(read)
      await database.query('update space set version = version + 1 where id = 1')
      expect(await sql.query(read)).toEqual(before)
      expect(await database.query(read)).not.toEqual(before)
    })
  })

  test('a deadlock is resolved by trying again', async () => {
    await database.query('update space set version = 0')
    let meet = (): void => undefined
    const bothHoldOne = new Promise<void>((resolve) => (meet = resolve))
    let tries = 0
    const lockBoth = (first: number, second: number) =>
      database.transaction('write', async (sql) => {
        tries += 1
        await sql.query('update space set version = version + 1 where id = $1', [first])
        if (tries === 2) meet()
        await bothHoldOne
        await sql.query('update space set version = version + 1 where id = $1', [second])
      })
    await Promise.all([lockBoth(1, 2), lockBoth(2, 1)])
    expect(tries).toBe(3)
    expect(await database.query('select version from space')).toEqual([{ version: 2 }, { version: 2 }])
  }, 20_000)

  test('a connection lost in the middle fails its transaction and is never used again', async () => {
    const work = database.transaction('write', async (sql) => {
      await sql.query('update space set version = 99')
      const [own] = await sql.query<{ pid: number }>('select pg_backend_pid() as pid')
      await database.query('select pg_terminate_backend($1)', [own?.pid])
      await sql.query(read)
    })
    await expect(work).rejects.toThrow()
    const versions = await Promise.all(
      Array.from({ length: 12 }, () => database.transaction('read', (sql) => sql.query(read))),
    )
    expect(versions.flat().some((row) => row.version === 99)).toBe(false)
  })

  test('the listener comes back after its connection was cut', async () => {
    let isHeard = (_payload: string): void => undefined
    const poked = new Promise<string>((resolve) => (isHeard = resolve))
    const listeners =
      "select pid from pg_stat_activity where query ilike 'listen%' and datname = current_database()"
    await database.listen('again', isHeard)
    const [old] = await database.query<{ pid: number }>(listeners)
    await database.query('select pg_terminate_backend($1)', [old?.pid])
    await expect
      .poll(async () =>
        (await database.query<{ pid: number }>(listeners)).some(({ pid }) => pid !== old?.pid),
      )
      .toBe(true)
    await database.notify('again', 'here')
    expect(await poked).toBe('here')
  })

  test('a server that does not answer is named without its password', async () => {
    const attempt = connectDatabase({ databaseUrl: 'postgres://office:secret@127.0.0.1:1/magonote' })
    const error = await attempt.catch((reason: unknown) => reason)
    expect(String(error)).toContain('127.0.0.1:1/magonote does not answer')
    expect(String(error)).not.toContain('secret')
  })
})
