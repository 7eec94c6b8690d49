import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { put } from '../../src/domain/rows.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import type { StoredRow } from '../../src/sync/hub/hub-store.ts'
import { openPostgresql, type Opened } from './database.adapters.ts'
import { contact } from './hub-store.contract.ts'

const postgresUrl = inject('postgresUrl')
const WRITERS = 8
const WRITES_EACH = 25

describe.runIf(postgresUrl)('several hubs on one PostgreSQL', () => {
  let opened: Opened
  let store: SqlHubStore

  beforeAll(async () => {
    opened = await openPostgresql(postgresUrl ?? '')
    await migrate(opened.database)
    store = new SqlHubStore(opened.database)
  })
  afterAll(() => opened.close())

  /** A store of its own, as in another process: within one store writers of a town take turns anyway. */
  const writer = async (town: string, number: number) => {
    const own = new SqlHubStore(opened.database)
    for (let turn = 0; turn < WRITES_EACH; turn += 1)
      await own.write(town, async (space) => {
        await space.lookup('contact', 'id', [`w${number}-${turn}`])
        await space.save([
          put('contact', contact(`w${number}-${turn}-a`)),
          put('contact', contact(`w${number}-${turn}-b`)),
        ])
      })
  }

  const poll = async (town: string, isOver: () => boolean): Promise<StoredRow[]> => {
    const seen: StoredRow[] = []
    let place = { version: 0, table: '', id: '' }
    for (;;) {
      const wasOver = isOver()
      const page = await store.read(town, (view) => view.after(place, 7))
      seen.push(...page)
      const last = page.at(-1)
      if (last) place = { version: last.version, table: last.table, id: last.id }
      else if (wasOver) return seen
    }
  }

  test('a reader with a cursor misses no row and reads none twice while eight write', async () => {
    let isOver = false
    const reading = poll('352021', () => isOver)
    await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer('352021', number)))
    isOver = true
    const seen = await reading
    const versions = new Set(seen.map((row) => row.version))
    expect(seen).toHaveLength(WRITERS * WRITES_EACH * 2)
    expect(new Set(seen.map((row) => row.id)).size).toBe(seen.length)
    expect(versions.size).toBe(WRITERS * WRITES_EACH)
  })

  test('towns do not wait for one another', async () => {
    let release = (): void => undefined
    const isReleased = new Promise<void>((resolve) => (release = resolve))
    const slow = store.write('352012', () => isReleased)
    const { wrote } = await store.write('352039', (space) => space.save([put('contact', contact('a'))]))
    release()
    await slow
    expect(wrote).toBe(true)
  })

  test('writers that wait for their town leave the connections to the other towns', async () => {
    let release = (): void => undefined
    const isReleased = new Promise<void>((resolve) => (release = resolve))
    const slow = store.write('352063', () => isReleased)
    const waiting = Array.from({ length: 20 }, (_, index) =>
      store.write('352063', (space) => space.save([put('contact', contact(`w-${index}`))])),
    )
    await store.write('352071', (space) => space.save([put('contact', contact('a'))]))
    release()
    await Promise.all([slow, ...waiting])
    expect(await store.read('352063', async (view) => view.version)).toBe(20)
  })

  test('a page reads one moment, although rows change while it reads', async () => {
    await store.write('352047', (space) => space.save([put('contact', contact('a', '前'))]))
    const names = await store.read('352047', async (view) => {
      const before = await view.lookup('contact', 'id', ['a'])
      await store.write('352047', (space) => space.save([put('contact', contact('a', '後'))]))
      return [...before, ...(await view.lookup('contact', 'id', ['a']))].map(
        ({ row }) => row && 'name' in row && row.name,
      )
    })
    expect(names).toEqual(['前', '前'])
  })
})
