import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Held } from '../../src/domain/held/held.ts'
import { knownMigrations, migrate } from '../../src/server/database/migrate.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'

const TOWN = '352021'
const OTHER_TOWN = '352039'

/** A held row as release 0.1.0 wrote it. */
const rowOf = (id: string, state: string) => ({
  id,
  mutation: 'report.write@1',
  authorId: 'account-1',
  code: 'scope-lost',
  about: ['visit-1'],
  sentence: '見本の理由',
  state,
  heldAt: '2026-11-19T03:00:00.000Z',
})

describe.each(databaseAdapters())('what release 0.1.0 held for a person, in $name', ({ open }) => {
  let opened: Opened
  const hold = async (id: string, state: string, typed: unknown, madeAt: string | null) => {
    await opened.database.query(
      `insert into record (municipality, table_name, id, version, data) values ($1, 'held', $2, 4, $3::jsonb)`,
      [TOWN, id, JSON.stringify(rowOf(id, state))],
    )
    await opened.database.query(
      `insert into held_mutation (municipality, id, device_id, mutation_id, name, author, input, made_at)
        values ($1, $2, 'tablet', 1, 'report.write@1', 'account-1', $3::jsonb, $4)`,
      [TOWN, id, JSON.stringify(typed), madeAt],
    )
  }
  const found = (id: string) =>
    opened.database.query<{ version: number; data: unknown }>(
      `select version, data from record where table_name = 'held' and id = $1`,
      [id],
    )

  beforeAll(async () => {
    opened = await open()
    await migrate(
      opened.database,
      knownMigrations.filter(({ number }) => number < 3),
    )
    await opened.database.query('insert into space values ($1, 7), ($2, 7)', [TOWN, OTHER_TOWN])
    await hold('held.tablet.1', 'waiting', { learnt: '見本の記録' }, '2026-11-18T01:02:03.004Z')
    await hold('held.tablet.2', 'set-aside', { learnt: 'あ'.repeat(20_001) }, null)
    await migrate(opened.database)
  })
  afterAll(() => opened.close())

  test('is read by this release, with what was typed and when', async () => {
    const [row] = await found('held.tablet.1')
    expect(Held.parse(row?.data)).toEqual({
      ...rowOf('held.tablet.1', 'waiting'),
      input: { learnt: '見本の記録' },
      madeAt: '2026-11-18T01:02:03.004Z',
      reason: '',
      decidedBy: null,
      decidedAt: null,
    })
  })

  test('is read too where it was decided, is too large for a row, or has no time', async () => {
    const [row] = await found('held.tablet.2')
    expect(Held.parse(row?.data)).toMatchObject({
      state: 'set-aside',
      input: null,
      madeAt: '2026-11-19T03:00:00.000Z',
    })
  })

  test('comes to every desk again, and nobody else hears of anything', async () => {
    const versions = await opened.database.query('select municipality, version from space order by 1')
    expect(versions).toEqual([
      { municipality: TOWN, version: 8 },
      { municipality: OTHER_TOWN, version: 7 },
    ])
    expect((await found('held.tablet.1'))[0]?.version).toBe(8)
  })
})
