import type { Actor } from '#domain/account/actor.ts'
import { rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import type { Day } from '#domain/day.ts'
import { MOST_ROWS_A_PAGE, type SyncAnswer, type SyncRequest } from '../protocol.ts'
import { type Cursor, inOrder, isAfter, readCursor, START, writeCursor } from './cursor.ts'
import type { HubView, Place, StoredRow } from './hub-store.ts'
import { visibleNow } from './visible-rows.ts'

export type Pulled = Pick<SyncAnswer, 'epoch' | 'cursor' | 'page' | 'changes' | 'more'>

interface Reading {
  readonly scope: string
  /** At most `limit` rows after the place, in order. */
  rowsAfter(place: Place, limit: number): Promise<readonly StoredRow[]>
}

const readingOf = async (view: HubView, actor: Actor, today: Day): Promise<Reading> => {
  const scope = rowsVisibleTo(actor, today)
  if (scope.kind === 'municipality')
    return { scope: actor.role, rowsAfter: (place, limit) => view.after(place, limit) }
  const visible = await visibleNow(view, scope)
  return {
    scope: visible.scope,
    rowsAfter: async (place, limit) =>
      visible.rows
        .filter((row) => isAfter(row, place))
        .sort(inOrder)
        .slice(0, limit),
  }
}

/**
 * Answers what changed in the actor's scope since the cursor, read in one view. A cursor of another epoch or another scope
 * cannot say what left the scope, and one of another schema not how its rows looked, so it begins a fresh snapshot. Rows
 * removed while a snapshot was under way are told in its later pages: an earlier page may have named them.
 */
export const answerPull = async (
  view: HubView,
  actor: Actor,
  today: Day,
  asked: Pick<SyncRequest, 'cursor' | 'schema'>,
): Promise<Pulled> => {
  const reading = await readingOf(view, actor, today)
  const scope = `${asked.schema}.${reading.scope}`
  const cursor = readCursor(asked.cursor)
  const goesOn = cursor !== null && cursor.epoch === view.epoch && cursor.scope === scope
  const isSnapshot = !goesOn || cursor.isSnapshot
  const found = await reading.rowsAfter(goesOn ? cursor : START, MOST_ROWS_A_PAGE + 1)
  const more = found.length > MOST_ROWS_A_PAGE
  const rows = found.slice(0, MOST_ROWS_A_PAGE)
  const last = rows.at(-1)
  const end: Place = more && last ? last : { version: view.version, table: '~', id: '' }
  const next: Cursor = {
    epoch: view.epoch,
    scope,
    version: end.version,
    table: end.table,
    id: end.id,
    isSnapshot: isSnapshot && more,
  }
  return {
    epoch: view.epoch,
    cursor: writeCursor(next),
    page: isSnapshot ? (goesOn ? 'snapshot-rest' : 'snapshot-start') : 'changes',
    changes: rows
      .filter((row) => row.row !== null || goesOn)
      .map(({ table, id, row }) => ({ table, id, row })),
    more,
  }
}
