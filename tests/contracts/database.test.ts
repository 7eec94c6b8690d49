import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/server/database/database.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlError } from '../../src/server/database/sql-error.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'

describe.each(databaseAdapters())('on $name', ({ open }) => {
  let opened: Opened
  let database: Database

  beforeAll(async () => {
    opened = await open()
    database = opened.database
    await database.query('create table note (id int primary key, words text)')
  }, 60_000)
  afterAll(() => opened.close())
  beforeEach(async () => {
    await database.query('truncate note')
  })

  const notes = async () =>
    (await database.query<{ id: number }>('select id from note order by id')).map((n) => n.id)
  const insert = 'insert into note (id, words) values ($1, $2)'

  test('values arrive as the same JavaScript types', async () => {
    const [row] =
      await database.query(`select 9007199254740991::int8 as whole, '{"a":[1,null]}'::jsonb as data,
      '2026-04-01 09:00:00.5+09'::timestamptz as at, '{見本,"b c",NULL}'::text[] as words, '2026-04-01'::date as day,
      '{1,2}'::int8[] as wholes, '{"2026-04-01 09:00:00+09"}'::timestamptz[] as instants, 1.50::numeric as money,
      null::jsonb as nothing, true as yes, 7::int4 as small, 0.5::float8 as half, '2026-04-01 09:00'::timestamp as wall,
      '09:30'::time as clock, '1 day'::interval as span`)
    expect(row).toStrictEqual({
      whole: Number.MAX_SAFE_INTEGER,
      data: { a: [1, null] },
      at: '2026-04-01T00:00:00.500Z',
      words: ['見本', 'b c', null],
      day: '2026-04-01',
      wholes: [1, 2],
      instants: ['2026-04-01T00:00:00.000Z'],
      money: '1.50',
      nothing: null,
      yes: true,
      small: 7,
      half: 0.5,
      wall: '2026-04-01 09:00:00',
      clock: '09:30:00',
      span: '1 day',
    })
  })

  test('parameters of every kind we use go in as they are', async () => {
    const [row] = await database.query(
      'select $1::jsonb as data, $2::text[] as words, $3::int8 as whole, $4::timestamptz as at, $5::text as nothing, $6::bool as yes',
      [JSON.stringify({ a: ['"'] }), ['見本', 'b,"c"'], 2 ** 40, '2026-04-01T00:00:00.000Z', null, false],
    )
    expect(row).toStrictEqual({
      data: { a: ['"'] },
      words: ['見本', 'b,"c"'],
      whole: 2 ** 40,
      at: '2026-04-01T00:00:00.000Z',
      nothing: null,
      yes: false,
    })
  })

  test('a whole number too large to be exact is refused instead of rounded', async () => {
    await expect(database.query('select 9007199254740993::int8 as whole')).rejects.toThrow(
      /beyond the safe integers/,
    )
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a finished transaction stays and gives its result back', async () => {
    const result = await database.transaction('write', async (sql) => {
      await sql.query(insert, [1, '見本'])
      return 'done'
    })
    expect(result).toBe('done')
    expect(await notes()).toEqual([1])
  })

  test('a transaction that throws leaves nothing behind', async () => {
    const work = database.transaction('write', async (sql) => {
      await sql.query(insert, [1, '見本'])
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await notes()).toEqual([])
  })

  test('a transaction whose statement failed is never reported as saved', async () => {
    const work = database.transaction('write', async (sql) => {
      await sql.query(insert, [1, '見本'])
      await sql.query(insert, [1, '見本']).catch(() => undefined)
    })
    await expect(work).rejects.toMatchObject({ code: '25P02' })
    expect(await notes()).toEqual([])
  })

  test('a savepoint lets a transaction go on after a refused statement', async () => {
    await database.transaction('write', async (sql) => {
      await sql.query(insert, [1, '見本'])
      await sql.query('savepoint before')
      await sql.query(insert, [1, '見本']).catch(() => sql.query('rollback to savepoint before'))
      await sql.query(insert, [2, '見本'])
    })
    expect(await notes()).toEqual([1, 2])
  })

  test('a refusal names its code and constraint and none of the values', async () => {
    await database.query(insert, [1, '見本'])
    const refusal = await database.query(insert, [1, '見本の秘密']).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(SqlError)
    expect(refusal).toMatchObject({ code: '23505', constraint: 'note_pkey' })
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('秘密')
  })

  test('a read transaction cannot write', async () => {
    const work = database.transaction('read', (sql) => sql.query(insert, [1, '見本']))
    await expect(work).rejects.toMatchObject({ code: '25006' })
  })

  test('the sql of a transaction is useless once the transaction is over', async () => {
    const sql = await database.transaction('read', async (inside) => inside)
    await expect(sql.query('select 1')).rejects.toThrow(/is over/)
  })

  test('transactions started together all finish, each with its own sum', async () => {
    await database.query(insert, [0, '0'])
    const add = (sql: { query: Database['query'] }) =>
      sql.query('update note set words = (words::int + 1)::text where id = 0 returning words as sum')
    const sums = await Promise.all(Array.from({ length: 20 }, () => database.transaction('write', add)))
    expect(new Set(sums.map(([row]) => row?.sum)).size).toBe(20)
    expect(await database.query('select words from note')).toEqual([{ words: '20' }])
  })

  test('a serialization failure is tried again until it succeeds', async () => {
    let tries = 0
    await database.transaction('write', async (sql) => {
      await sql.query(insert, [tries, '見本'])
      tries += 1
      if (tries < 3) await sql.query("do $$ begin raise exception 'again' using errcode = '40001'; end $$")
    })
    expect(await notes()).toEqual([2])
  })

  test('after five retries the failure is told', async () => {
    let tries = 0
    const work = database.transaction('write', async (sql) => {
      tries += 1
      await sql.query("do $$ begin raise exception 'again' using errcode = '40P01'; end $$")
    })
    await expect(work).rejects.toMatchObject({ code: '40P01' })
    expect(tries).toBe(6)
  })

  test('a poke reaches everyone who listens to its channel, and nobody who stopped', async () => {
    const heard: string[] = []
    let isHeard = (_payload: string): void => undefined
    const poked = new Promise<string>((resolve) => (isHeard = resolve))
    const stop = await database.listen('space "131016"', (payload) => heard.push(payload))
    const stopOther = await database.listen('other', (payload) => heard.push(`other ${payload}`))
    await database.listen('space "131016"', isHeard)
    await database.notify('space "131016"', '41')
    expect(await poked).toBe('41')
    await stop()
    const last = new Promise<string>(
      (resolve) => void database.listen('end', resolve).then(() => database.notify('end', '')),
    )
    await database.notify('space "131016"', '42')
    await last
    await stopOther()
    expect(heard).toEqual(['41'])
  })

  test('a poke sent inside a transaction is heard after its commit only', async () => {
    const heard: string[] = []
    let isHeard = (): void => undefined
    const poked = new Promise<void>((resolve) => (isHeard = resolve))
    await database.listen('inside', (payload) => {
      heard.push(payload)
      isHeard()
    })
    const poke = (payload: string, fails: boolean) =>
      database.transaction('write', async (sql) => {
        await sql.query("select pg_notify('inside', $1)", [payload])
        if (fails) throw new Error('no')
      })
    await expect(poke('rolled back', true)).rejects.toThrow('no')
    await poke('committed', false)
    await poked
    expect(heard).toEqual(['committed'])
  })

  test('the schema is made once, and a second migration finds nothing to do', async () => {
    expect(await migrate(database)).toBeGreaterThan(0)
    expect(await migrate(database)).toBe(0)
    const [store] = await database.query<{ epoch: string }>('select epoch from store')
    expect(store?.epoch).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('hub processes that start together run each step once', async () => {
    const step = { number: 9001, name: 'test', sql: 'create table made_once (id int)' }
    const counts = await Promise.all([migrate(database, [step]), migrate(database, [step])])
    expect(counts.sort()).toEqual([0, 1])
    await database.query('delete from migration where number = 9001; drop table made_once')
  })

  test('a database of a newer release is left alone', async () => {
    await migrate(database)
    await database.query("insert into migration (number, name) values (9999, 'future')")
    await expect(migrate(database)).rejects.toThrow('The database is at migration 9999')
    await database.query('delete from migration where number = 9999')
  })

  test('a failing step leaves the database as it was', async () => {
    await migrate(database)
    const broken = { number: 9000, name: 'broken', sql: 'create table half (id int); select * from nowhere' }
    await expect(migrate(database, [broken])).rejects.toMatchObject({ code: '42P01' })
    const [row] = await database.query("select to_regclass('half') as half")
    expect(row).toEqual({ half: null })
  })

  test('rows of the domain find the partition of their table, and other tables are refused', async () => {
    await migrate(database)
    const put = 'insert into record (municipality, table_name, id, version, data) values ($1, $2, $3, $4, $5)'
    await database.query(put, ['131016', 'lesson', 'l1', 1, JSON.stringify({ lessonDay: '2026-04-01' })])
    const found =
      "select version, data from record_lesson where municipality = $1 and data->>'lessonDay' = $2"
    expect(await database.query(found, ['131016', '2026-04-01'])).toEqual([
      { version: 1, data: { lessonDay: '2026-04-01' } },
    ])
    await expect(database.query(put, ['131016', 'nonsense', 'x', 1, null])).rejects.toMatchObject({
      code: '23514',
    })
  })

  test('a closed database says so instead of waiting', async () => {
    const other = await open()
    await other.close()
    await expect(other.database.query('select 1')).rejects.toThrow()
  }, 60_000)
})
