import type { Change } from '#domain/rows.ts'
import type { WorkingRows } from '#domain/working-rows.ts'
import type { BeforeImage, OutboxItem } from './device-store.ts'

const keyOf = ({ table, id }: Pick<Change, 'table' | 'id'>): string => `${table}/${id}`

/** The rows these changes are about, as they stand before them. */
export const imagesOf = async (working: WorkingRows, changes: readonly Change[]): Promise<BeforeImage[]> => {
  const wrote = new Map(changes.map((change) => [keyOf(change), change.row]))
  const images = await working.images(changes)
  return images.map((image) => ({ ...image, wrote: wrote.get(keyOf(image)) ?? null }))
}

/** Undoes what is pending, the last first. */
export const undo = (working: WorkingRows, pending: readonly OutboxItem[]): void => {
  for (const item of [...pending].reverse()) working.write(item.before)
}

/** Of these changes those that the store does not hold already, as far as the pending items in order of id tell. */
export const notYetThere = (changes: readonly Change[], pending: readonly OutboxItem[]): Change[] => {
  const there = new Map<string, BeforeImage>()
  for (const image of pending.flatMap((item) => item.before)) there.set(keyOf(image), image)
  return changes.filter((change) => {
    const wrote = there.get(keyOf(change))?.wrote
    return wrote === undefined || JSON.stringify(wrote) !== JSON.stringify(change.row)
  })
}
