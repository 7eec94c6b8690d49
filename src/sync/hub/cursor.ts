import { z } from 'zod'
import type { Place } from './hub-store.ts'

/** How far a device has read: the epoch and scope it read in, its place, and whether a snapshot is under way. */
export interface Cursor extends Place {
  readonly epoch: string
  readonly scope: string
  readonly isSnapshot: boolean
}

const Wire = z.tuple([
  z.string(),
  z.string(),
  z.int(),
  z.string(),
  z.string(),
  z.union([z.literal(0), z.literal(1)]),
])

export const START: Place = { version: 0, table: '', id: '' }

export const writeCursor = (cursor: Cursor): string =>
  JSON.stringify([
    cursor.epoch,
    cursor.scope,
    cursor.version,
    cursor.table,
    cursor.id,
    cursor.isSnapshot ? 1 : 0,
  ])

/** Reads a device's cursor; null when it is none of ours, so that the device starts afresh. */
export const readCursor = (text: string | null): Cursor | null => {
  if (text === null) return null
  try {
    const [epoch, scope, version, table, id, snapshot] = Wire.parse(JSON.parse(text))
    return { epoch, scope, version, table, id, isSnapshot: snapshot === 1 }
  } catch {
    return null
  }
}

export const isAfter = (row: Place, place: Place): boolean => {
  if (row.version !== place.version) return row.version > place.version
  if (row.table !== place.table) return row.table > place.table
  return row.id > place.id
}

export const inOrder = (a: Place, b: Place): number => (isAfter(a, b) ? 1 : isAfter(b, a) ? -1 : 0)
