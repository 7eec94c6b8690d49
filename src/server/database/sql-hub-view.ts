import type { HubView, Place, StoredRow } from '#sync/hub/hub-store.ts'
import type { Wanted } from '#domain/need.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'
import type { Sql } from './database.ts'
import { lookupSql } from './lookup-sql.ts'
import { prepared } from './prepared.ts'

interface LookedUp extends Record<string, unknown> {
  place: number
  id: string
  version: number
  data: AnyRow | null
}

interface FoundRow extends Record<string, unknown> {
  table_name: TableName
  id: string
  version: number
  data: AnyRow | null
}

/** Bounded above, although nothing is newer, so that a plan made once expects few rows and reads them by their index. */
const AFTER = prepared(`select table_name, id, version, data from record
  where municipality = $1 and version between $2 and $6 and (version, table_name, id) > ($2, $3, $4)
  order by version, table_name, id limit $5`)

const byPlace = (a: Wanted, b: Wanted): number => (`${a.table} ${a.by}` < `${b.table} ${b.by}` ? -1 : 1)

/** Several look-ups in one statement. */
export const lookUpAll = async (
  sql: Sql,
  municipality: string,
  wanted: readonly Wanted[],
): Promise<StoredRow[][]> => {
  if (wanted.length === 0) return []
  // In one order, so that the same look-ups are the same statement.
  const sorted = [...wanted].sort(byPlace)
  const found = new Map(wanted.map((one): [Wanted, StoredRow[]] => [one, []]))
  const { text, values } = lookupSql(sorted)
  for (const { place, id, version, data } of await sql.query<LookedUp>(text, [municipality, ...values])) {
    const one = sorted[place]
    if (one) found.get(one)?.push({ table: one.table, id, version, row: data })
  }
  return [...found.values()]
}

/** @param newest the highest version there is */
export const rowsAfter = async (
  sql: Sql,
  municipality: string,
  place: Place,
  limit: number,
  newest: number,
): Promise<StoredRow[]> => {
  const values = [municipality, place.version, place.table, place.id, limit, newest]
  const found = await sql.query<FoundRow>(AFTER, values)
  return found.map(({ table_name, id, version, data }) => ({ table: table_name, id, version, row: data }))
}

const WHERE_IT_STANDS = prepared(`select epoch, coalesce(version, 0) as version from store
  left join space on municipality = $1`)

/** The municipality as the snapshot of this transaction shows it; version 0 when nobody wrote to it yet. */
export const openView = async (sql: Sql, municipality: string): Promise<HubView> => {
  const [found] = await sql.query<{ epoch: string; version: number }>(WHERE_IT_STANDS, [municipality])
  if (!found) throw new Error('the store has no epoch; run the migrations')
  return {
    epoch: found.epoch,
    version: found.version,
    lookup: async (table, by, values) => (await lookUpAll(sql, municipality, [{ table, by, values }])).flat(),
    lookupAll: (wanted) => lookUpAll(sql, municipality, wanted),
    after: (place, limit) => rowsAfter(sql, municipality, place, limit, found.version),
  }
}
