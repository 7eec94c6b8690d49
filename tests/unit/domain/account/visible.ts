import type { Actor } from '#domain/account/actor.ts'
import { rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import type { VisibleRow } from '#domain/account/scope.ts'
import { loadNeeds } from '#domain/need.ts'
import type { Change } from '#domain/rows.ts'
import { rowsOf, TODAY } from '../sample-rows.ts'

/** What this person may hold of these rows today; null for all of the municipality. */
export const visibleTo = async (actor: Actor, changes: readonly Change[]): Promise<VisibleRow[] | null> => {
  const rows = rowsOf(changes)
  const scope = rowsVisibleTo(actor, TODAY)
  if (scope.kind === 'municipality') return null
  const loaded = await loadNeeds(scope.needs, async (table, by, values) =>
    rows.all(table).filter((row) => values.includes(String((row as unknown as Record<string, unknown>)[by]))),
  )
  return scope.choose(loaded)
}

/** The ids held of one table, in order. */
export const idsOf = (visible: readonly VisibleRow[] | null, table: string): string[] =>
  (visible ?? [])
    .filter((one) => one.table === table)
    .map((one) => one.row.id)
    .sort()

export const rowOf = (visible: readonly VisibleRow[] | null, table: string, id: string): unknown =>
  visible?.find((one) => one.table === table && one.row.id === id)?.row
