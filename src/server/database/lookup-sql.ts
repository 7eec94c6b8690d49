import { TABLES, type TableName } from '#domain/tables.ts'

const known = new Map<string, string>()

const indexesOf = (table: string): readonly string[] | undefined =>
  Object.hasOwn(TABLES, table) ? ['id', ...TABLES[table as TableName].indexes] : undefined

/**
 * The statement that looks rows up by id or an index: $1 municipality, $2 values. Table and field stand in its text, so
 * that the planner takes one partition and its index.
 * @throws Error when the table has no such index
 */
export const lookupSql = (table: TableName, by: string): string => {
  const key = `${table} ${by}`
  const text = known.get(key)
  if (text) return text
  if (!indexesOf(table)?.includes(by)) throw new Error(`table ${table} has no index by ${by}`)
  const field = by === 'id' ? 'id' : `data->>'${by}'`
  const made = `select id, version, data from record where municipality = $1 and table_name = '${table}'
    and ${field} = any($2::text[]) and data is not null`
  known.set(key, made)
  return made
}
