import type { Change } from '#domain/rows.ts'
import type { TableName } from '#domain/tables.ts'

/** The fields by which a row belongs to a person. */
const OF_WHOM: readonly (readonly [field: string, table: TableName])[] = [
  ['learnerId', 'learner'],
  ['learnerHomeId', 'learner'],
  ['volunteerId', 'volunteer'],
  ['contactId', 'contact'],
]

const subjectOf = (change: Change): string[] => {
  if (change.table !== 'account' || !change.row?.subjectId) return []
  const { role, subjectId } = change.row
  if (role === 'learner' || role === 'family') return [`learner/${subjectId}`]
  return role === 'volunteer' ? [`volunteer/${subjectId}`] : []
}

const presentOf = ({ table, row }: Change): string[] =>
  table === 'attendance' && row ? [`${row.personKind}/${row.personId}`] : []

/** The row that was changed and whom it belongs to, so that all that was done with one person's data is found. */
export const aboutChange = (change: Change): string[] => {
  const row: Readonly<Record<string, unknown>> = { ...change.row }
  const owners = OF_WHOM.flatMap(([field, table]) =>
    typeof row[field] === 'string' ? [`${table}/${row[field]}`] : [],
  )
  return [`${change.table}/${change.id}`, ...owners, ...subjectOf(change), ...presentOf(change)]
}
