import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { BackupRefused, type Trailer } from './dump-format.ts'
import { putOnDisk } from './put-on-disk.ts'
import { verifyDump } from './read-dump.ts'

/**
 * Makes a backup's file: `fill` writes the bytes, then all of it is read back, and only what is complete gets the name.
 * Nobody but the owner may read it.
 * @returns the rows by table
 * @throws BackupRefused when there is such a file already, or what was written is not whole
 */
export const writeBackup = async (
  file: string,
  fill: (open: () => Writable) => Promise<void>,
): Promise<Trailer['rows']> => {
  if (fs.existsSync(file)) throw new BackupRefused(`There is a file ${file} already; give another name.`)
  const unfinished = `${file}.${randomUUID()}.unfinished`
  try {
    await fill(() => fs.createWriteStream(unfinished, { mode: 0o600 }))
    putOnDisk(unfinished)
    const { rows } = await verifyDump(unfinished)
    fs.renameSync(unfinished, file)
    putOnDisk(path.dirname(file))
    return rows
  } finally {
    fs.rmSync(unfinished, { force: true })
  }
}
