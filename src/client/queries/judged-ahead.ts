import { type Judged, judge } from '#domain/judge.ts'
import type { Mutation } from '#domain/mutation.ts'
import { loadNeeds } from '#domain/need.ts'
import type { LoadedRows } from '#domain/rows.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import type { Actor } from '#domain/account/actor.ts'

/** What would become of a change if it were made now, and the rows it was judged on. */
export const judgedAhead = async <Input>(
  database: DeviceDatabase,
  actor: Actor,
  mutation: Mutation<Input>,
  input: Input,
): Promise<{ readonly judged: Judged; readonly rows: LoadedRows }> => {
  const rows = await loadNeeds(mutation.needs(input, actor), (table, by, values) =>
    database.rowsBy(table, by, values),
  )
  const now = new Date().toISOString()
  return { judged: judge(mutation, rows, input, { actor, madeAt: now, now }), rows }
}
