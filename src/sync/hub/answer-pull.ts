import type { Scope } from '#domain/account/scope.ts'
import { RowsDigest } from '../digest.ts'
import { MOST_ROWS_A_PAGE, ROWS_OF_FIRST_PAGE, type SyncAnswer, type SyncRequest } from '../protocol.ts'
import { type Cursor, inOrder, isAfter, readCursor, START, writeCursor } from './cursor.ts'
import type { HubView, Place, StoredRow } from './hub-store.ts'
import { visibleNow } from './visible-rows.ts'

export type Pulled = Pick<SyncAnswer, 'epoch' | 'cursor' | 'page' | 'changes' | 'more' | 'digest'>

const ROWS_COMPARED_AT_ONCE = 2000

interface Reading {
  readonly scope: string
  /** At most `limit` rows after the place, in order. */
  rowsAfter(place: Place, limit: number): Promise<readonly StoredRow[]>
}

const readingOf = async (view: HubView, scope: Scope): Promise<Reading> => {
  if (scope.kind === 'municipality')
    return { scope: scope.kind, rowsAfter: (place, limit) => view.after(place, limit) }
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

/** Which rows with which contents the whole scope holds now. */
const digestOf = async (reading: Reading): Promise<string> => {
  const digest = new RowsDigest()
  for (let place = START; ;) {
    const rows = await reading.rowsAfter(place, ROWS_COMPARED_AT_ONCE)
    for (const { table, row } of rows) if (row) digest.add(table, row)
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_COMPARED_AT_ONCE) return digest.toString()
    place = last
  }
}

/**
 * Answers what changed in the scope since the cursor, read in one view. A cursor of another epoch or another scope
 * cannot say what left the scope, and one of another schema not how its rows looked, so it begins a fresh snapshot. Rows
 * removed while a snapshot was under way are told in its later pages: an earlier page may have named them.
 */
export const answerPull = async (
  view: HubView,
  chosen: Scope,
  asked: Pick<SyncRequest, 'cursor' | 'schema' | 'compare'>,
): Promise<Pulled> => {
  const reading = await readingOf(view, chosen)
  const scope = `${asked.schema}.${reading.scope}`
  const cursor = readCursor(asked.cursor)
  const goesOn = cursor !== null && cursor.epoch === view.epoch && cursor.scope === scope
  const isSnapshot = !goesOn || cursor.isSnapshot
  const most = goesOn ? MOST_ROWS_A_PAGE : ROWS_OF_FIRST_PAGE
  const found = await reading.rowsAfter(goesOn ? cursor : START, most + 1)
  const more = found.length > most
  const rows = found.slice(0, most)
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
    ...(asked.compare && !more ? { digest: await digestOf(reading) } : {}),
  }
}
