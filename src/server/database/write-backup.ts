import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import type { BackupKey } from './backup-key.ts'
import { BackupRefused, type Trailer } from './dump-format.ts'
import { putOnDisk } from './put-on-disk.ts'
import { verifyDump } from './read-dump.ts'
import { type AboutSealed, sealBackup } from './seal-backup.ts'

/**
 * Makes a backup's file: `fill` writes the bytes, which are sealed on the way, then all of it is read back, and only what is
 * complete gets the name. Nobody but the owner may read it.
 * @returns the rows by table
 * @throws BackupRefused when there is such a file already, or what was written is not whole
 */
export const writeBackup = async (
  file: string,
  seal: AboutSealed & { readonly key: BackupKey },
  fill: (open: () => Writable) => Promise<void>,
): Promise<Trailer['rows']> => {
  if (fs.existsSync(file)) throw new BackupRefused(`There is a file ${file} already; give another name.`)
  const unfinished = `${file}.${randomUUID()}.unfinished`
  try {
    const { key, ...about } = seal
    await fill(() => sealBackup(fs.createWriteStream(unfinished, { mode: 0o600 }), key, about))
    putOnDisk(unfinished)
    const { rows } = await verifyDump(unfinished, [key])
    fs.renameSync(unfinished, file)
    putOnDisk(path.dirname(file))
    return rows
  } finally {
    fs.rmSync(unfinished, { force: true })
  }
}
