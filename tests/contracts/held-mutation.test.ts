import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'
import { aHeld } from '../unit/domain/sample-rows.ts'

const TOWN = '352021'

describe.each(databaseAdapters())('what is held for a person in $name', ({ open }) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    await migrate(opened.database)
  })
  afterAll(() => opened.close())

  test('is kept whole beside its row, also where the row has no room for what was typed', async () => {
    const pushed = {
      id: 7,
      name: 'report.write@1',
      input: { learnt: '見本の記録' },
      madeAt: '2026-11-20T01:00:00.000Z',
      author: 'account-1',
    }
    await new SqlHubStore(opened.database).write(TOWN, (space) =>
      space.hold('tablet', pushed, { ...aHeld('held.tablet.7'), input: null }),
    )
    const kept = await opened.database.transaction(
      'read',
      (sql) =>
        sql.query('select id, device_id, mutation_id, name, author, input, made_at from held_mutation'),
      TOWN,
    )
    expect(kept).toEqual([
      {
        id: 'held.tablet.7',
        device_id: 'tablet',
        mutation_id: 7,
        name: pushed.name,
        author: pushed.author,
        input: pushed.input,
        made_at: pushed.madeAt,
      },
    ])
  })
})
