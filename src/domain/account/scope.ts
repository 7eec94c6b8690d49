import type { Day } from '../day.ts'
import type { Need } from '../need.ts'
import type { Rows } from '../rows.ts'
import type { AnyRow, TableName } from '../tables.ts'

/**
 * One row as this actor may hold it; `isMasked` when something was left out, `mask` says what where a table has several: under
 * another mask the row is another for whoever holds it.
 */
export interface VisibleRow {
  readonly table: TableName
  readonly row: AnyRow
  readonly isMasked: boolean
  readonly mask?: string
}

/**
 * What an actor may hold on a device: all of the municipality, or what `needs` loads, of which `choose` keeps the visible.
 * The same needs are looked up by hub and tests alike.
 */
export type Scope =
  | { readonly kind: 'municipality' }
  | { readonly kind: 'chosen'; readonly needs: readonly Need[]; choose(rows: Rows): VisibleRow[] }

/** The day on which "today" is judged, and who asks. */
export type ScopeOf = (
  actor: { municipality: string; accountId: string; subjectId: string },
  today: Day,
) => Scope

export const whole = (table: TableName, rows: readonly AnyRow[]): VisibleRow[] =>
  rows.map((row) => ({ table, row, isMasked: false }))

export const masked = (table: TableName, rows: readonly AnyRow[], mask = ''): VisibleRow[] =>
  rows.map((row) => ({ table, row, isMasked: true, mask }))

/** Every loaded row of these tables, as it is. */
export const allOf = (rows: Rows, ...tables: TableName[]): VisibleRow[] =>
  tables.flatMap((table) => whole(table, rows.all(table)))
