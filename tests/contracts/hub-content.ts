import { keepCredential } from '../../src/server/access/credential.ts'
import { inviteCoordinator } from '../../src/server/access/invitation.ts'
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
  await database.query(`update device set seen_at = '2026-11-20 12:00:00.123456+09'`)
  await keepCredential(database, {
    municipality: TOWN,
    accountId: 'account-1',
    kind: 'pin',
    signInName: '見本',
    hash: 'h',
  })
  await inviteCoordinator(database)
  await openSession(
    database,
    { municipality: TOWN, accountId: 'account-1', role: 'coordinator', subjectId: null },
    NOW,
  )
}

/** Every row of the hub as text, by table; without sessions and the epoch, in which a restored store differs. */
export const contentOf = (database: Database): Promise<Record<string, string[]>> =>
  database.transaction('read', async (sql) => {
    await sql.query(`set local timezone to 'UTC'`)
    const content: Record<string, string[]> = {}
    for (const { name } of await hubTables(sql)) {
      if (name === 'session') continue
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
