import { keepCredential } from '../../src/server/access/credential.ts'
import { inviteAdministrator } from '../../src/server/access/invitation.ts'
import { addPasskey, type Passkey } from '../../src/server/access/passkey.ts'
import { openSession } from '../../src/server/access/session.ts'
import type { Database } from '../../src/server/database/database.ts'
import { hubTables } from '../../src/server/database/hub-tables.ts'
import { quoteName } from '../../src/server/database/quote-name.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { put } from '../../src/domain/rows.ts'
import type { PushedMutation } from '../../src/sync/protocol.ts'
import { contact } from './hub-store.contract.ts'

export const TOWN = '352021'
export const NOW = '2026-11-20T03:00:00.000Z'

/** Characters that end a line or a string somewhere; none may be lost or take anything along. */
const AWKWARD = '見本　花子\u2028\u2029\n"\\\'\t😀'

const nothingTyped: PushedMutation = {
  id: 1,
  name: 'lesson.teleport@9',
  input: null,
  madeAt: NOW,
  author: 'account-1',
}

/** A passkey that no authenticator has. */
export const aPasskey = (municipality: string, accountId: string): Passkey => ({
  id: `passkey-${municipality}`,
  municipality,
  accountId,
  publicKey: 'key',
  counter: 9007199254740991,
  transports: [],
  isBackedUp: true,
  label: '見本',
  madeAt: NOW,
  usedAt: null,
})

/** A value of each type that a column may have, and of the text what is hardest to carry over. */
const valueOf = (type: string): string => {
  if (type.startsWith('timestamp')) return NOW
  if (type === 'jsonb') return JSON.stringify({ words: AWKWARD })
  if (type === 'text[]') return '{a,"b,{}"}'
  if (type === 'boolean') return 'true'
  if (type === 'bigint') return '9007199254740991'
  return type === 'text' ? AWKWARD : '7'
}

/** A row in every table that has none yet, so that a later table is not forgotten. */
const fillTheRest = async (database: Database): Promise<void> => {
  for (const { name, columns } of await hubTables(database)) {
    if ((await database.query(`select 1 as one from ${quoteName(name)} limit 1`)).length > 0) continue
    const values = columns.map((column) => (column.name === 'municipality' ? TOWN : valueOf(column.type)))
    const holes = columns.map(({ type }, index) => `$${index + 1}::text::${type}`)
    await database.query(
      `insert into ${quoteName(name)} (${columns.map((column) => quoteName(column.name)).join(', ')})
       values (${holes.join(', ')})`,
      values,
    )
  }
}

/** Something in every table, and in each what is hardest to carry over. */
export const fillEveryTable = async (database: Database): Promise<void> => {
  const store = new SqlHubStore(database)
  await store.write(TOWN, async (space) => {
    const many = Array.from({ length: 1203 }, (_, index) => put('contact', contact(`c-${index}`)))
    await space.save([...many, put('contact', contact('awkward', AWKWARD))])
    await space.hold('tablet', nothingTyped, {
      id: 'held.tablet.1',
      mutation: 'lesson.teleport@9',
      input: null,
      madeAt: NOW,
      authorId: 'account-1',
      code: 'mutation-unknown',
      about: [],
      sentence: '見本',
      state: 'waiting',
      heldAt: NOW,
      reason: '',
      decidedBy: null,
      decidedAt: null,
    })
    await space.settle('tablet', 'account-1', nothingTyped, { id: 1, outcome: 'held' })
  })
  await store.write(TOWN, (space) => space.save([{ table: 'contact', id: 'c-7', row: null }]))
  await database.query('update space set version = 9007199254740991')
  await database.query(`insert into view_report values ('${TOWN}', 'account-1', 'tablet', 9007199254740991)`)
  await database.query(`update device set seen_at = '2026-11-20 12:00:00.123456+09'`)
  await keepCredential(database, {
    municipality: TOWN,
    accountId: 'account-1',
    kind: 'pin',
    signInName: '見本',
    hash: 'h',
  })
  await inviteAdministrator(database)
  await addPasskey(database, {
    ...aPasskey(TOWN, 'account-1'),
    label: AWKWARD,
    transports: ['usb', 'a"b,{}'],
  })
  await database.query(`insert into known_browser values ('${TOWN}', 'account-1', 'mark', '${NOW}')`)
  await openSession(
    database,
    { municipality: TOWN, accountId: 'account-1', role: 'coordinator', subjectId: null },
    NOW,
  )
  await fillTheRest(database)
}

/** What whoever restores a backup begins anew with. */
const LEFT_OUT = ['session', 'challenge', 'rate_limit']

/** Every row of the hub as text, by table; without sessions and the epoch, in which a restored store differs. */
export const contentOf = (database: Database): Promise<Record<string, string[]>> =>
  database.transaction('read', async (sql) => {
    await sql.query(`set local timezone to 'UTC'`)
    const content: Record<string, string[]> = {}
    for (const { name } of await hubTables(sql)) {
      if (LEFT_OUT.includes(name)) continue
      const row = name === 'store' ? `to_jsonb(t) - 'epoch'` : 'to_jsonb(t)'
      const rows = await sql.query<{ line: string }>(
        `select (${row})::text as line from ${quoteName(name)} t order by 1`,
      )
      content[name] = rows.map(({ line }) => line)
    }
    return content
  })

export const epochOf = async (database: Database): Promise<string> =>
  (await database.query<{ epoch: string }>('select epoch from store'))[0]?.epoch ?? ''
