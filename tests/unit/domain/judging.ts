import type { Actor } from '#domain/account/actor.ts'
import { isUnpermitted } from '#domain/account/permission.ts'
import { judge } from '#domain/judge.ts'
import type { Mutation } from '#domain/mutation.ts'
import { loadNeeds } from '#domain/need.ts'
import type { Change } from '#domain/rows.ts'
import type { AnyRow, Row, TableName } from '#domain/tables.ts'
import { anActor, NOW, rowsOf } from './sample-rows.ts'

/** What became of a change: the code of the refusal, or `applied` with the rows it wrote. */
export interface Outcome {
  readonly said: string
  readonly flags: readonly string[]
  readonly changes: readonly Change[]
  /** The row as it was written; undefined when it was not touched. */
  written<T extends TableName>(table: T, id: string): Row<T> | undefined
}

/** Judges as device and hub do, on the rows the mutation says it needs and on no others. */
export const judged = async <Input>(
  mutation: Mutation<Input>,
  rows: readonly Change[],
  input: Input,
  actor: Actor = anActor('coordinator'),
): Promise<Outcome> => {
  const all = rowsOf(rows)
  const needed = await loadNeeds(mutation.needs(input, actor), async (table, by, values): Promise<AnyRow[]> =>
    all.all(table).filter((row) => values.includes(String((row as unknown as Record<string, unknown>)[by]))),
  )
  const result = judge(mutation, needed, mutation.input.parse(input), { actor, madeAt: NOW, now: NOW })
  const changes = result.outcome === 'applied' ? result.changes : []
  return {
    said: result.outcome === 'applied' ? 'applied' : result.refusal.code,
    flags: result.outcome === 'applied' ? result.flags : [],
    changes,
    written: <T extends TableName>(table: T, id: string) =>
      changes.findLast((one) => one.table === table && one.id === id)?.row as Row<T> | undefined,
  }
}

/** Everybody who might try, each with what they are told. */
export const whoMay = async <Input>(
  mutation: Mutation<Input>,
  rows: readonly Change[],
  input: Input,
  subjects: { volunteer?: string; learner?: string } = {},
): Promise<string[]> => {
  const actors = [
    anActor('coordinator'),
    anActor('volunteer', subjects.volunteer ?? 'stranger'),
    anActor('learner', subjects.learner ?? 'stranger'),
    anActor('family', subjects.learner ?? 'stranger'),
    anActor('liaison', 'school'),
    anActor('prefecture-viewer'),
    anActor('administrator'),
  ]
  const may: string[] = []
  for (const actor of actors)
    if (!isUnpermitted({ code: (await judged(mutation, rows, input, actor)).said })) may.push(actor.role)
  return may
}
