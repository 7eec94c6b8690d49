import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Database, Sql } from './database.ts'
import { BackupRefused, FORMAT, type Header, type TableLine, type Trailer } from './dump-format.ts'
import { type HubTable, hubTables, migrationOf } from './hub-tables.ts'
import { knownMigrations } from './migrate.ts'
import { quoteName } from './quote-name.ts'

/** What only the caller knows of a backup. */
export type AboutDump = Pick<Header, 'release' | 'madeAt' | 'secretMark'>

const ROWS_A_FETCH = 1000

/** Whoever restores a backup signs in again, so that no session is kept in it; nor how often somebody tried to. */
const LEFT_OUT = new Set(['session', 'rate_limit', 'challenge'])

/** A chain is checked line by line as it is read. */
const IN_ORDER: Readonly<Record<string, string>> = { audit: 'order by municipality, number' }

/**
 * Writes all of the hub's rows, as they stand at one moment, to what `open` gives. It is called again when the
 * transaction has to be repeated.
 * @throws BackupRefused when there is no hub in the database, or a newer release's
 */
export const dump = (database: Database, about: AboutDump, open: () => Writable): Promise<void> =>
  database.transaction('read', async (sql) => {
    const header = await headerOf(sql, about)
    // Rather no backup than one of the rows that this user happens to see.
    await sql.query('set local row_security to off; set local datestyle to iso')
    await pipeline(() => linesOf(sql, header), createGzip(), open())
  })

const headerOf = async (sql: Sql, about: AboutDump): Promise<Header> => {
  const migration = await migrationOf(sql)
  if (migration === 0) throw new BackupRefused('There is no store of Magonote here: nothing to back up.')
  if (migration > (knownMigrations.at(-1)?.number ?? 0))
    throw new BackupRefused('The store was used by a newer release; back it up with that one.')
  const [store] = await sql.query<{ epoch: string }>('select epoch from store')
  return { magonote: 'backup', format: FORMAT, ...about, migration, epoch: store?.epoch ?? '' }
}

async function* linesOf(sql: Sql, header: Header): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const rows: Trailer['rows'] = {}
  const counted = (lines: string): string => {
    hash.update(lines)
    return lines
  }
  yield counted(`${JSON.stringify(header)}\n`)
  for (const table of await hubTables(sql)) {
    if (LEFT_OUT.has(table.name)) continue
    const columns = table.columns.map(({ name }) => name)
    yield counted(`${JSON.stringify({ table: table.name, columns } satisfies TableLine)}\n`)
    rows[table.name] = 0
    for await (const page of pagesOf(sql, table)) {
      rows[table.name] = (rows[table.name] ?? 0) + page.length
      yield counted(`${page.join('\n')}\n`)
    }
  }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') } satisfies Trailer)}\n`
}

/** Every value as text: a number beyond JavaScript's, a microsecond and a JSON null inside jsonb come back as they were. */
async function* pagesOf(sql: Sql, { name, columns }: HubTable): AsyncGenerator<string[]> {
  const values = columns.map((column) => `${quoteName(column.name)}::text`).join(', ')
  await sql.query(
    `declare backup no scroll cursor for select json_build_array(${values})::text as line from ${quoteName(name)}
     ${IN_ORDER[name] ?? ''}`,
  )
  for (;;) {
    const page = await sql.query<{ line: string }>(`fetch ${ROWS_A_FETCH} from backup`)
    if (page.length > 0) yield page.map(({ line }) => line)
    if (page.length < ROWS_A_FETCH) break
  }
  await sql.query('close backup')
}
