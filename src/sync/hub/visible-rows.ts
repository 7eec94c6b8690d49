import type { Scope } from '#domain/account/scope.ts'
import { WorkingRows } from '#domain/working-rows.ts'
import type { HubView, StoredRow } from './hub-store.ts'

/** A scope's rows as the hub has them now, and a short name of which rows these are. */
export interface VisibleNow {
  readonly rows: readonly StoredRow[]
  readonly scope: string
}

/** 53-bit FNV-style hash in base 36: names a scope; it guards nothing. */
const nameOf = (keys: readonly string[]): string => {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const key of keys)
    for (let index = 0; index <= key.length; index++) {
      const code = index < key.length ? key.charCodeAt(index) : 10
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
  return ((high >>> 0) * 2097152 + (low >>> 11)).toString(36)
}

/** Loads what a chosen scope needs and keeps the visible, each with its version. */
export const visibleNow = async (
  view: HubView,
  scope: Extract<Scope, { kind: 'chosen' }>,
): Promise<VisibleNow> => {
  const versions = new Map<string, number>()
  const working = new WorkingRows(async (wanted) => {
    const all = await view.lookupAll(wanted)
    for (const one of all.flat()) versions.set(`${one.table}/${one.id}`, one.version)
    return all.map((found) => found.flatMap((one) => one.row ?? []))
  })
  await working.readAhead([scope.needs])
  const loaded = await working.load(scope.needs)
  const visible = scope.choose(loaded)
  const keys = visible
    .map((one) => `${one.table}/${one.row.id}${one.isMasked ? `*${one.mask ?? ''}` : ''}`)
    .sort()
  const rows = visible.map(({ table, row }) => ({
    table,
    id: row.id,
    version: versions.get(`${table}/${row.id}`) ?? 0,
    row,
  }))
  return { rows, scope: nameOf(keys) }
}
