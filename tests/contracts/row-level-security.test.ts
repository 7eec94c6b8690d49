import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepCredential } from '../../src/server/access/credential.ts'
import { inviteAdministrator } from '../../src/server/access/invitation.ts'
import { addPasskey } from '../../src/server/access/passkey.ts'
import { keepSlipKey } from '../../src/server/access/slip-key.ts'
import { beginUse } from '../../src/server/access/device-use.ts'
import { keepDevice } from '../../src/server/access/enrolled-device.ts'
import { offerEnrolment } from '../../src/server/access/enrolment.ts'
import { openSession } from '../../src/server/access/session.ts'
import type { Database, Sql } from '../../src/server/database/database.ts'
import { lookupSql } from '../../src/server/database/lookup-sql.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { put } from '../../src/domain/rows.ts'
import { aBooking, NOW } from '../unit/domain/sample-rows.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'
import { contact } from './hub-store.contract.ts'
import { aPasskey } from './hub-content.ts'
import { Tablet } from './tablet.ts'

const HERE = '352021'
const THERE = '352012'
const TOWNS = [THERE, HERE]
const DENIED = { code: '42501' }

/** Every table that says whose its rows are, partitions apart. */
const TABLES = `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
  where attname = 'municipality' and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and `
const tablesOf = async (sql: Sql, isPartition: boolean): Promise<string[]> =>
  (await sql.query<{ name: string }>(`${TABLES} relispartition = ${isPartition} order by relname`)).map(
    ({ name }) => name,
  )

const municipalities = async (sql: Sql, text: string): Promise<string[]> => {
  const found = await sql.query<{ municipality: string }>(text)
  return [...new Set(found.map(({ municipality }) => municipality))].sort()
}

/** Something in every table about volunteers' tablets. */
const fillTablets = async (database: Database, municipality: string): Promise<void> => {
  const deviceId = `tablet-${municipality}`
  const { publicKey } = new Tablet()
  const device = { municipality, id: deviceId, label: 'タブレット1', publicKey, enrolledBy: 'account-1' }
  await keepDevice(database, device, NOW)
  await offerEnrolment(
    { database, store: new SqlHubStore(database), now: () => NOW },
    municipality,
    'account-1',
  )
  await beginUse(database, { municipality, deviceId, accountId: 'account-1' }, NOW)
  for (const insert of [
    `insert into seen_nonce values ($1, '${deviceId}', 'nonce', now())`,
    `insert into sealing_share values ($1, 'account-1', 'seal', '-', '${deviceId}')`,
  ])
    await database.query(insert, [municipality])
}

/** Something in every table. */
const fillTown = async (database: Database, municipality: string): Promise<void> => {
  const accountId = 'account-1'
  const mutation = { id: 1, name: 'call.finish@1', input: {}, madeAt: NOW, author: accountId }
  await new SqlHubStore(database).write(municipality, async (space) => {
    await space.save([
      put('contact', contact('a')),
      ...Array.from({ length: 200 }, (_, index) => put('booking', aBooking(`l${index}`, 'p'))),
    ])
    await space.settle('tablet', accountId, mutation, { id: 1, outcome: 'applied' })
    await space.sql.query(`insert into view_report values ($1, $2, 'tablet', 1)`, [municipality, accountId])
    await space.sql.query(
      `insert into held_mutation (municipality, id, device_id, mutation_id, name, author, input)
       values ($1, 'h', 'tablet', 1, 'call.finish@1', $2, '{}')`,
      [municipality, accountId],
    )
  })
  await keepCredential(database, { municipality, accountId, kind: 'pin', signInName: '見本', hash: '-' })
  await openSession(database, { municipality, accountId, role: 'volunteer', subjectId: null }, NOW)
  await addPasskey(database, aPasskey(municipality, accountId))
  await database.query(`insert into known_browser values ($1, $2, 'mark', $3)`, [
    municipality,
    accountId,
    NOW,
  ])
  await keepSlipKey(database, { municipality, accountId }, 'key', NOW)
  await database.query(
    `insert into slip (municipality, account_id, code_hash, pin_hash, issued_at, issued_by) values ($1, $2, '-', '-', $3, $2)`,
    [municipality, accountId, NOW],
  )
  await database.query(
    `insert into family_access (municipality, id, learner_id, code_hash, days, invited_by, invited_at, code_ends_at)
     values ($1, 'f', 'p', '-', 30, $2, $3, $3)`,
    [municipality, accountId, NOW],
  )
  await fillTablets(database, municipality)
  await inviteAdministrator(database)
  await database.query('update invitation set municipality = $1 where municipality is null', [municipality])
}

for (const { name, open } of databaseAdapters())
  describe(`the wall between the municipalities: ${name}`, () => {
    let opened: Opened
    let database: Database
    let walled: string[]
    const inTown = <T>(work: (sql: Sql) => Promise<T>, mode: 'write' | 'read' = 'write') =>
      database.transaction(mode, work, HERE)
    /** As the hub's role, but with nobody's municipality. */
    const nowhere = <T>(work: (sql: Sql) => Promise<T>) =>
      database.transaction('write', async (sql) => {
        await sql.query('set local role magonote_hub')
        return work(sql)
      })

    beforeAll(async () => {
      opened = await open()
      database = opened.database
      await migrate(database)
      for (const town of TOWNS) await fillTown(database, town)
      walled = await tablesOf(database, false)
    })
    afterAll(() => opened.close())

    test('every table that says whose its rows are stands behind it, and so does every partition', async () => {
      const open = await database.query(`${TABLES} not relrowsecurity`)
      const policies = await database.query<{ name: string }>(
        'select tablename as name from pg_policies order by tablename',
      )
      expect(open).toEqual([])
      expect(policies.map((one) => one.name)).toEqual(walled)
      expect(walled.length).toBeGreaterThanOrEqual(8)
    })

    test('whoever works for one town reads no row of another, whatever the statement says', async () => {
      for (const table of walled) {
        const all = `select municipality from ${table}`
        expect([table, await municipalities(database, all)]).toEqual([table, TOWNS])
        expect([table, await inTown((sql) => municipalities(sql, all), 'read')]).toEqual([table, [HERE]])
        expect([table, await inTown((sql) => municipalities(sql, all))]).toEqual([table, [HERE]])
      }
    })

    test('changing and deleting without a condition reaches the own rows alone', async () => {
      const undo = new Error('undone')
      const changeable = walled.filter((table) => table !== 'audit')
      const removable = changeable.filter((table) => table !== 'invitation')
      const work = inTown(async (sql) => {
        for (const table of changeable)
          expect(
            await municipalities(sql, `update ${table} set municipality = '${HERE}' returning municipality`),
          ).toEqual([HERE])
        for (const table of removable) {
          expect(await municipalities(sql, `delete from ${table} returning municipality`)).toEqual([HERE])
          await sql.query('set local role none')
          expect(await municipalities(sql, `select municipality from ${table}`)).toEqual([THERE])
          await sql.query('set local role magonote_hub')
        }
        throw undo
      })
      await expect(work).rejects.toBe(undo)
    })

    test('a row cannot be written for another town, nor given to it', async () => {
      for (const table of walled)
        await expect(
          inTown((sql) => sql.query(`update ${table} set municipality = '${THERE}'`)),
        ).rejects.toMatchObject(DENIED)
      const insert = `insert into record (municipality, table_name, id, version) values ($1, 'contact', 'a', 9)`
      for (const statement of [insert, `${insert} on conflict (municipality, table_name, id) do nothing`])
        await expect(inTown((sql) => sql.query(statement, [THERE]))).rejects.toMatchObject(DENIED)
      const overwrite = `${insert} on conflict (municipality, table_name, id) do update set version = 9`
      await expect(inTown((sql) => sql.query(overwrite, [THERE]))).rejects.toMatchObject(DENIED)
      await expect(
        inTown((sql) => sql.query('insert into space (municipality) values ($1)', ['131016'])),
      ).rejects.toMatchObject(DENIED)
    })

    test('partitions are no way around it', async () => {
      const partitions = await tablesOf(database, true)
      expect(partitions.length).toBeGreaterThanOrEqual(17)
      for (const partition of partitions)
        for (const statement of [
          `select 1 from ${partition}`,
          `insert into ${partition} (municipality, table_name, id, version) values ('${THERE}', '${partition.slice(7)}', 'x', 1)`,
          `update ${partition} set version = 0`,
          `delete from ${partition}`,
        ])
          await expect(inTown((sql) => sql.query(statement))).rejects.toMatchObject(DENIED)
      for (const table of [...walled, 'record_contact'])
        await expect(inTown((sql) => sql.query(`truncate ${table}`))).rejects.toMatchObject(DENIED)
    })

    test('without a municipality there is nothing to see and nothing can be written', async () => {
      for (const before of [undefined, HERE]) {
        // A setting that was once made on a connection is afterwards empty, not unknown.
        if (before) await database.transaction('read', (sql) => sql.query('select 1'), before)
        for (const table of walled)
          expect(await nowhere((sql) => municipalities(sql, `select municipality from ${table}`))).toEqual([])
        for (const code of [HERE, ''])
          await expect(
            nowhere((sql) => sql.query('insert into space (municipality) values ($1)', [code])),
          ).rejects.toMatchObject(DENIED)
      }
    })

    test('what belongs to no town is closed to the towns, apart from the epoch', async () => {
      expect(await inTown((sql) => sql.query('select epoch from store'))).toHaveLength(1)
      for (const statement of [
        'select * from migration',
        "update store set epoch = 'x'",
        'drop table record',
      ])
        await expect(inTown((sql) => sql.query(statement))).rejects.toMatchObject(DENIED)
    })

    test('the role and the town end with the transaction', async () => {
      await inTown((sql) => sql.query('select 1'))
      await inTown(() => Promise.reject(new Error('undone'))).catch(() => undefined)
      expect(await municipalities(database, 'select municipality from record')).toEqual(TOWNS)
    })

    test('what is no code of a town opens no transaction', async () => {
      const work = database.transaction('read', (sql) => sql.query('select 1'), "1'; reset role; --")
      await expect(work).rejects.toThrow('code of six digits')
    })

    test('looking rows up still uses their index, also behind the wall', async () => {
      await database.query('analyze record')
      const { text, values } = lookupSql([{ table: 'booking', by: 'lessonId', values: ['l1', 'l2'] }])
      const plan = await inTown((sql) => sql.query(`explain ${text}`, [HERE, ...values]), 'read')
      expect(JSON.stringify(plan)).toMatch(/Index Cond: .*lessonId/)
    })
  })
