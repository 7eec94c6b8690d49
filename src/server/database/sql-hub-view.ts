import type { HubView, Place, StoredRow } from '#sync/hub/hub-store.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'
import type { Sql } from './database.ts'
import { lookupSql } from './lookup-sql.ts'

interface FoundRow extends Record<string, unknown> {
  table_name: TableName
  id: string
  version: number
  data: AnyRow | null
}

const AFTER = `select table_name, id, version, data from record
  where municipality = $1 and (version, table_name, id) > ($2, $3, $4)
  order by version, table_name, id limit $5`

export const lookUp = async (
  sql: Sql,
  municipality: string,
  table: TableName,
  by: string,
  values: readonly string[],
): Promise<StoredRow[]> => {
  const found = await sql.query<FoundRow>(lookupSql(table, by), [municipality, values])
  return found.map(({ id, version, data }) => ({ table, id, version, row: data }))
}

export const rowsAfter = async (
  sql: Sql,
  municipality: string,
  place: Place,
  limit: number,
): Promise<StoredRow[]> => {
  const values = [municipality, place.version, place.table, place.id, limit]
  const found = await sql.query<FoundRow>(AFTER, values)
  return found.map(({ table_name, id, version, data }) => ({ table: table_name, id, version, row: data }))
}

const WHERE_IT_STANDS = `select epoch, coalesce(version, 0) as version from store
  left join space on municipality = $1`

/** The municipality as the snapshot of this transaction shows it; version 0 when nobody wrote to it yet. */
export const openView = async (sql: Sql, municipality: string): Promise<HubView> => {
  const [found] = await sql.query<{ epoch: string; version: number }>(WHERE_IT_STANDS, [municipality])
  if (!found) throw new Error('the store has no epoch; run the migrations')
  return {
    ...found,
    lookup: (table, by, values) => lookUp(sql, municipality, table, by, values),
    after: (place, limit) => rowsAfter(sql, municipality, place, limit),
  }
}
