import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { put } from '../../src/domain/rows.ts'
import { noteAudit } from '../../src/server/audit/note.ts'
import type { Database, Sql } from '../../src/server/database/database.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { aContact, aLearner } from '../unit/domain/sample-rows.ts'
import { checkedChains } from './checked-chains.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'

const HERE = '352021'
const THERE = '352012'
const NOW = '2026-11-20T03:00:00.000Z'
const note = (what: string, about: readonly string[] = []) => ({ accountId: 'account-1', what, about })
const mutation = (id: number, name = 'call.finish@1') => ({
  id,
  name,
  input: { typed: '見本' },
  madeAt: NOW,
  author: 'account-1',
})

interface Line extends Record<string, unknown> {
  number: number
  what: string
  about: string[]
  account_id: string | null
}

describe.each(databaseAdapters())('the audit log on $name', ({ open }) => {
  let opened: Opened
  let database: Database
  let store: SqlHubStore

  const linesOf = (municipality: string): Promise<Line[]> =>
    database.query<Line>(
      'select number, what, about, account_id from audit where municipality = $1 order by number',
      [municipality],
    )
  const chainOf = async (municipality: string, heads?: readonly string[]) =>
    (await checkedChains(database, heads)).chains.find((one) => one.municipality === municipality)
  /** As somebody who owns the database and has taken the guard away. */
  const tamper = (statement: string) =>
    database.transaction('write', async (sql) => {
      await sql.query('alter table audit disable trigger user')
      await sql.query(statement)
      await sql.query('alter table audit enable trigger user')
    })

  beforeAll(async () => {
    opened = await open()
    database = opened.database
    await migrate(database)
  })
  beforeEach(async () => {
    await tamper('delete from audit')
    await database.query(`delete from space`)
    store = new SqlHubStore(database, () => NOW)
    for (const town of [HERE, THERE])
      for (const what of ['session.opened', 'pin.renewed', 'device.enrolled', 'session.ended'])
        await noteAudit({ store }, town, note(what))
  })
  afterAll(() => opened.close())

  test('an accepted change has its line, with who made it and the rows it changed, never what was typed', async () => {
    await store.write(HERE, async (space) => {
      await space.save([put('contact', aContact('learner-1')), put('learner', aLearner('learner-1'))])
      await space.settle('tablet', 'account-1', mutation(1, 'request.receive@1'), {
        id: 1,
        outcome: 'applied',
      })
      await space.settle('tablet', 'account-1', mutation(2), { id: 2, outcome: 'refused' })
    })
    const [line, ...more] = (await linesOf(HERE)).slice(4)
    expect(more).toEqual([])
    expect(line).toMatchObject({ number: 5, what: 'request.receive@1', account_id: 'account-1' })
    expect(line?.about).toContain('learner/learner-1')
    expect(JSON.stringify(line)).not.toContain('見本')
  })

  test('a change that waits for a person is noted without the name under which it came', async () => {
    await store.write(HERE, (space) =>
      space.settle('tablet-2', 'account-1', mutation(1, 'Fukuda-0836'), { id: 1, outcome: 'held' }),
    )
    expect((await linesOf(HERE)).at(-1)?.what).toBe('mutation.held')
  })

  test('what is undone leaves no line', async () => {
    const failed = store.write(HERE, async (space) => {
      space.note(note('session.opened'))
      await space.save([put('contact', aContact('learner-2'))])
      await space.lookup('contact', 'id', ['x'])
      throw new Error('undone')
    })
    await expect(failed).rejects.toThrow('undone')
    expect(await linesOf(HERE)).toHaveLength(4)
    expect((await chainOf(HERE))?.brokenAt).toBeNull()
  })

  test('eight writers in two hubs number one chain without a hole, each town its own', async () => {
    const hubs = [store, new SqlHubStore(database, () => NOW)]
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 10; turn += 1)
        for (const one of hubs)
          await noteAudit({ store: one }, HERE, note('session.opened', [`account/${writer}`]))
    })
    await Promise.all(writers)
    const lines = await linesOf(HERE)
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 164 }, (_, index) => index + 1))
    expect(await chainOf(HERE)).toMatchObject({ count: 164, brokenAt: null })
    expect(await chainOf(THERE)).toMatchObject({ count: 4, brokenAt: null })
  })

  test.each(["update audit set what = 'x'", 'delete from audit', 'truncate audit'])(
    'neither a hub nor the owner may say: %s',
    async (statement) => {
      const inTown = database.transaction('write', (sql: Sql) => sql.query(statement), HERE)
      await expect(inTown).rejects.toMatchObject({ code: '42501' })
      await expect(database.query(statement)).rejects.toMatchObject({ code: '42501' })
      expect(await linesOf(HERE)).toHaveLength(4)
    },
  )

  test('a hub reads and adds lines of its own town alone', async () => {
    const towns = await database.transaction(
      'read',
      (sql) => sql.query('select distinct municipality from audit'),
      HERE,
    )
    expect(towns).toEqual([{ municipality: HERE }])
    const insert = `insert into audit values ('${THERE}', 9, now(), null, 'x', '[]', 'x')`
    await expect(database.transaction('write', (sql) => sql.query(insert), HERE)).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('a whole log is found whole, and a head noted earlier is found in it', async () => {
    const head = (await chainOf(HERE))?.head ?? ''
    await noteAudit({ store }, HERE, note('session.opened'))
    const check = await checkedChains(database, [head])
    expect(check.missingHeads).toEqual([])
    expect(check.chains).toHaveLength(2)
    expect(await chainOf(HERE)).toMatchObject({ count: 5, firstAt: NOW, lastAt: NOW, brokenAt: null })
  })

  const at2 = `where municipality = '${HERE}' and number = 2`
  const TAMPERINGS: readonly (readonly [what: string, statement: string, brokenAt: number])[] = [
    ['its word was changed', `update audit set what = 'x' ${at2}`, 2],
    ['its author was changed', `update audit set account_id = null ${at2}`, 2],
    ['what it is about was changed', `update audit set about = '["contact/a"]' ${at2}`, 2],
    ['its time was changed', `update audit set at = at - interval '1 hour' ${at2}`, 2],
    ['its hash was changed', `update audit set hash = repeat('0', 64) ${at2}`, 2],
    ['it was removed', `delete from audit ${at2}`, 2],
    [
      'it was removed and the others moved up',
      `delete from audit ${at2};
       update audit set number = number - 1 where municipality = '${HERE}' and number > 2`,
      2,
    ],
    [
      'two were exchanged',
      `update audit set number = -number where municipality = '${HERE}' and number in (2, 3);
       update audit set number = 5 + number where municipality = '${HERE}' and number < 0`,
      2,
    ],
    ['one was put in', `insert into audit values ('${HERE}', 0, now(), null, 'x', '[]', 'x')`, 0],
    ['one was added', `insert into audit values ('${HERE}', 5, now(), null, 'x', '[]', 'x')`, 5],
    ['the last was cut off', `delete from audit where municipality = '${HERE}' and number = 4`, 4],
  ]
  test.each(TAMPERINGS)('a log is found broken where %s', async (_what, statement, brokenAt) => {
    await tamper(statement)
    expect((await chainOf(HERE))?.brokenAt).toBe(brokenAt)
    expect((await chainOf(THERE))?.brokenAt).toBeNull()
  })

  test('an end cut off together with the note where it ended is found by a head noted earlier', async () => {
    const head = (await chainOf(HERE))?.head ?? ''
    await tamper(`delete from audit where municipality = '${HERE}' and number = 4;
      update space set audit_number = 3, audit_hash =
        (select hash from audit where municipality = '${HERE}' and number = 3) where municipality = '${HERE}'`)
    const check = await checkedChains(database, [head])
    expect(check.chains.every(({ brokenAt }) => brokenAt === null)).toBe(true)
    expect(check.missingHeads).toEqual([head])
  })
})
