import fs from 'node:fs'
import { SqlError } from './sql-error.ts'

/**
 * Left free on the disk, so that PostgreSQL inside PGlite never meets a full one: it panics when its log cannot grow, and
 * after that it cannot even read. Greater than what it writes between two of our looks.
 */
const KEPT_FREE_BYTES = 64 * 1024 * 1024

/** @throws SqlError 53100, as PostgreSQL itself says it, when the folder's disk is as good as full */
export function requireRoom(folder: string): void {
  const { bavail, blocks, bsize } = fs.statfsSync(folder)
  if (blocks > 0 && bavail * bsize < KEPT_FREE_BYTES)
    throw new SqlError(`the disk of ${folder} is as good as full: nothing is written to it any more`, '53100')
}
