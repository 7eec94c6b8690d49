import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearSpentLimits, limit } from '../../src/server/access/limit.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'

const START = Date.parse('2026-11-20T03:00:00.000Z')

for (const { name, open } of databaseAdapters())
  describe(`how often something may be tried: ${name}`, () => {
    let opened: Opened
    const clock = { ms: START }
    const now = () => new Date(clock.ms).toISOString()
    const limited = (of: string, most = 3, seconds = 60) =>
      limit(opened.database, { name: of, most, seconds, now })
    const times = async (count: number, take: () => Promise<number>): Promise<number[]> => {
      const waits: number[] = []
      for (let time = 0; time < count; time += 1) waits.push(await take())
      return waits
    }

    beforeAll(async () => {
      opened = await open()
      await migrate(opened.database)
    })
    afterAll(() => opened.close())

    test('what is used up comes back when its time is over, counted from the first', async () => {
      const { take } = limited('time')
      expect(await times(2, () => take('a'))).toEqual([0, 0])
      clock.ms += 20_000
      expect(await times(3, () => take('a'))).toEqual([0, 40, 40])
      clock.ms += 40_000
      expect(await times(4, () => take('a'))).toEqual([0, 0, 0, 60])
    })

    test('neither another key nor another limit is used up by it', async () => {
      await times(4, () => limited('one').take('a'))
      expect(await limited('one').take('a')).toBeGreaterThan(0)
      expect([await limited('one').take('b'), await limited('other').take('a')]).toEqual([0, 0])
    })

    test('what is forgiven was never counted', async () => {
      const { take, forgive } = limited('forgiven')
      await times(4, () => take('a'))
      await forgive('a')
      expect(await times(4, () => take('a'))).toEqual([0, 0, 0, 60])
    })

    test('several processes share one count, also at the same moment', async () => {
      const processes = [limited('shared'), limited('shared'), limited('shared'), limited('shared')]
      const waits = await Promise.all(processes.flatMap(({ take }) => [take('a'), take('a'), take('a')]))
      expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
    })

    test('neither an address nor a name can be read in the database', async () => {
      await limited('sign-in').take('192.0.2.77 見本　花子')
      const rows = await opened.database.query('select * from rate_limit')
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toMatch(/192|見本|sign-in/)
    })

    test('counts whose time is over are removed, and those that still count are not', async () => {
      await limited('short', 3, 10).take('a')
      const lasting = limited('lasting', 1, 1000)
      await lasting.take('a')
      clock.ms += 100_000
      await clearSpentLimits(opened.database, now())
      expect(await opened.database.query('select 1 as one from rate_limit')).toHaveLength(1)
      expect(await lasting.take('a')).toBeGreaterThan(0)
    })

    test('a town’s transaction reaches no counts', async () => {
      const work = opened.database.transaction(
        'read',
        (sql) => sql.query('select 1 from rate_limit'),
        '352021',
      )
      await expect(work).rejects.toMatchObject({ code: '42501' })
    })
  })
