import type { Sql } from './database.ts'
import { knownMigrations } from './migrate.ts'
import { quoteName } from './quote-name.ts'

export interface HubTable {
  readonly name: string
  /** Name and SQL type, in the table's order; none that PostgreSQL computes itself. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

type Kind = 'table' | 'view' | 'type' | 'function' | 'procedure'

/** All that our steps have made, in their order: nothing else in the database is read or dropped. */
const MADE = knownMigrations.flatMap(({ sql }) =>
  [...sql.matchAll(/^create (?:or replace )?(table|view|type|function|procedure) (\w+)/gim)].map(
    ([, kind = '', name = '']) => ({ kind: kind.toLowerCase() as Kind, name }),
  ),
)

const COLUMNS = `select c.relname::text as "table", a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname = any($1::text[])
  order by c.relname, a.attnum`

/** The hub's tables as they stand, a partitioned one once; none in a database without a hub. */
export const hubTables = async (sql: Sql): Promise<HubTable[]> => {
  const names = MADE.filter(({ kind }) => kind === 'table').map(({ name }) => name)
  const found = await sql.query<{ table: string; name: string; type: string }>(COLUMNS, [names])
  const tables = new Map<string, { name: string; type: string }[]>()
  for (const { table, ...column } of found) tables.set(table, [...(tables.get(table) ?? []), column])
  return [...tables].map(([name, columns]) => ({ name, columns }))
}

/** The number of the last step that was run here; 0 when there is no hub in this database. */
export const migrationOf = async (sql: Sql): Promise<number> => {
  const [place] = await sql.query<{ isThere: boolean }>(
    `select to_regclass('migration') is not null as "isThere"`,
  )
  if (!place?.isThere) return 0
  const [row] = await sql.query<{ last: number }>('select coalesce(max(number), 0) as last from migration')
  return row?.last ?? 0
}

/** What a store holds without anybody's data: its epoch, and how often its doors were tried. */
const NOBODYS = new Set(['store', 'rate_limit', 'challenge'])

/** Whether somebody's data is in these tables. */
export const holdsData = async (sql: Sql): Promise<boolean> => {
  for (const { name } of await hubTables(sql)) {
    if (NOBODYS.has(name)) continue
    const rows = await sql.query(`select 1 as one from ${quoteName(name)} limit 1`)
    if (rows.length > 0) return true
  }
  return false
}

/** Takes away all that our steps have made. Whoever writes meanwhile waits, or ends before this begins. */
export const dropHub = async (sql: Sql): Promise<void> => {
  if ((await migrationOf(sql)) === 0) return
  // Every writer locks a row of `space` first: one that waits for it here holds nothing else that we need.
  await sql.query('lock table space in access exclusive mode')
  for (const { kind, name } of MADE.toReversed())
    await sql.query(`drop ${kind} if exists ${quoteName(name)} cascade`)
  await sql.query('delete from migration')
}
