import type { Wanted } from '#domain/need.ts'
import { indexesAtHub, TABLES, type TableName } from '#domain/tables.ts'
import { prepared } from './prepared.ts'

const indexesOf = (table: string): readonly string[] | undefined =>
  Object.hasOwn(TABLES, table) ? ['id', ...indexesAtHub(table as TableName)] : undefined

const isSingle = ({ values }: Wanted): boolean => values.length === 1

const oneLookup = (wanted: Wanted, index: number): string => {
  const { table, by } = wanted
  if (!indexesOf(table)?.includes(by)) throw new Error(`table ${table} has no index by ${by}`)
  const param = `$${index + 2}`
  return `select ${index} as place, id, version, data from record where municipality = $1 and table_name = '${table}'
    and "${by}" ${isSingle(wanted) ? `= ${param}` : `= any(${param}::text[])`} and data is not null`
}

/**
 * The statement that does these look-ups by id or an index: $1 municipality, $2.. `values`; `place` says whose a row is. Table
 * and field stand in its text, so that the planner takes one partition and its index. One value each is what a single change
 * asks for again and again: that is prepared. How to find many depends on how many they are: that is planned every time.
 * @throws Error when a table has no such index
 */
export const lookupSql = (wanted: readonly Wanted[]): { text: string; values: unknown[] } => {
  const values = wanted.map((one) => (isSingle(one) ? one.values[0] : one.values))
  const text = wanted.map(oneLookup).join('\nunion all ')
  return { text: wanted.every(isSingle) ? prepared(text) : text, values }
}
