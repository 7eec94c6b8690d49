import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeAccount } from '#domain/account/revoke-account.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { type Change, put } from '#domain/rows.ts'
import { TABLES } from '#domain/tables.ts'
import { knownMigrations, migrate } from '../../src/server/database/migrate.ts'
import { judged } from '../unit/domain/judging.ts'
import { aHomeVisit, aMinor, aPairing, aVolunteer } from '../unit/domain/sample-rows.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'

const TOWN = '352021'
const OTHER_TOWN = '352039'
const AHEAD = '2099-11-21'

const account = (state: 'active' | 'revoked') =>
  put('account', { id: 'account.silver', role: 'volunteer', subjectId: 'silver', contactId: null, state })

const visit = (id: string, who: readonly string[], more: Partial<Lesson> = {}): Change[] => [
  put('lesson', aHomeVisit(id, 'hana', { state: 'confirmed', lessonDay: AHEAD, ...more })),
  ...who.map((one) => put('pairing', aPairing(id, one, { part: one === 'student' ? 'partner' : 'lead' }))),
]

/** Who goes with a volunteer whose use ended before: a minor, another adult, two who are too few, nobody; and what is over. */
const rows: Change[] = [
  put('volunteer', aVolunteer('silver')),
  put('volunteer', aVolunteer('neighbour')),
  put('volunteer', aMinor('student', { adultFrom: '2100-04-01' })),
  ...visit('with-student', ['silver', 'student']),
  ...visit('with-neighbour', ['silver', 'neighbour', 'student']),
  ...visit('for-many', ['silver', 'neighbour'], { seatsTaken: 4 }),
  ...visit('alone', ['silver']),
  ...visit('of-others', ['neighbour']),
  ...visit('before', ['silver', 'student'], { lessonDay: '2026-01-10' }),
  ...visit('held', ['silver'], { state: 'held' }),
  put('lesson', aHomeVisit('asked', 'hana', { lessonDay: AHEAD })),
  put('pairing', aPairing('asked', 'silver', { state: 'asked' })),
  put('lesson', aHomeVisit('said-no', 'hana', { lessonDay: AHEAD })),
  put('pairing', aPairing('said-no', 'silver', { state: 'declined' })),
]

describe.each(databaseAdapters())('whose use ended before this release, in $name', ({ open }) => {
  let opened: Opened
  const stored = () =>
    opened.database.query<{ table_name: keyof typeof TABLES; id: string; version: number; data: object }>(
      'select table_name, id, version, data from record where municipality = $1 order by table_name, id',
      [TOWN],
    )

  beforeAll(async () => {
    opened = await open()
    await migrate(
      opened.database,
      knownMigrations.filter(({ number }) => number < 14),
    )
    await opened.database.query('insert into space values ($1, 7), ($2, 7)', [TOWN, OTHER_TOWN])
    for (const { table, id, row } of [...rows, account('revoked')])
      await opened.database.query(
        `insert into record (municipality, table_name, id, version, data) values ($1, $2, $3, 4, $4::jsonb)`,
        [TOWN, table, id, JSON.stringify(row)],
      )
    await migrate(opened.database)
  })
  afterAll(() => opened.close())

  test('stands as if they were ended by this release', async () => {
    const now = await judged(revokeAccount, [...rows, account('active')], { accountId: 'account.silver' })
    expect(now.said).toBe('applied')
    for (const { table_name: table, id, data } of await stored()) {
      const before = [...rows, account('revoked')].find((one) => one.table === table && one.id === id)
      const day = table === 'volunteer' && id === 'silver' ? { revokedOn: expect.any(String) as string } : {}
      expect(data).toEqual({ ...(now.written(table, id) ?? before?.row), ...day })
      expect(TABLES[table].row.safeParse(data).success).toBe(true)
    }
  })

  test('comes to every device again where something changed, and nobody else hears of anything', async () => {
    const anew = (await stored()).filter(({ version }) => version === 8).map(({ id }) => id)
    expect(anew).toContain('silver')
    expect(anew).toContain('with-student.student')
    for (const same of ['account.silver', 'of-others', 'before.silver', 'held.silver', 'said-no.silver'])
      expect(anew).not.toContain(same)
    const versions = await opened.database.query('select municipality, version from space order by 1')
    expect(versions).toEqual([
      { municipality: TOWN, version: 8 },
      { municipality: OTHER_TOWN, version: 7 },
    ])
  })
})
