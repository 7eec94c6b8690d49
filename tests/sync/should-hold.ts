import type { Actor } from '#domain/account/actor.ts'
import { rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import { type Instant, tokyoDay } from '#domain/day.ts'
import { loadNeeds } from '#domain/need.ts'
import type { Rows } from '#domain/rows.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'
import { everyRow, lookupIn } from './committed-rows.ts'

/** Rows by `table/id`. */
export type Holding = ReadonlyMap<string, AnyRow>

export const keyOf = (table: TableName, id: string): string => `${table}/${id}`

const holdingOf = (rows: readonly { table: TableName; row: AnyRow }[]): Holding =>
  new Map(rows.map(({ table, row }) => [keyOf(table, row.id), row]))

/** Whether the coordinator has ended this account's use. */
export const isRevoked = (rows: Rows, accountId: string): boolean =>
  rows.get('account', accountId)?.state === 'revoked'

/** What a device of this actor should hold, worked out anew from all of the hub's rows. */
export const shouldHold = async (rows: Rows, actor: Actor, now: Instant): Promise<Holding> => {
  const account = rows.get('account', actor.accountId)
  if (account?.state === 'revoked') return holdingOf([{ table: 'account', row: account }])
  const scope = rowsVisibleTo(actor, tokyoDay(now))
  if (scope.kind === 'municipality') return holdingOf(everyRow(rows))
  return holdingOf(scope.choose(await loadNeeds(scope.needs, lookupIn(rows))))
}
