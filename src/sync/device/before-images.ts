import type { Change } from '#domain/rows.ts'
import type { TableName } from '#domain/tables.ts'
import type { DeviceSpace } from './device-store.ts'

/**
 * The rows these changes will touch, as they stand now. Read from the database itself: a mutation may write a row it never
 * loaded, and undoing it must not erase what stood there.
 */
export const beforeImages = async (space: DeviceSpace, changes: readonly Change[]): Promise<Change[]> => {
  const touched = new Map<TableName, Set<string>>()
  for (const { table, id } of changes) touched.set(table, (touched.get(table) ?? new Set()).add(id))
  const images: Change[] = []
  for (const [table, ids] of touched) {
    const rows = new Map((await space.lookup(table, 'id', [...ids])).map((row) => [row.id, row]))
    for (const id of ids) images.push({ table, id, row: rows.get(id) ?? null } as Change)
  }
  return images
}
