import fs from 'node:fs'
import path from 'node:path'
import type { BackupKey } from './backup-key.ts'
import type { Database } from './database.ts'
import { BackupRefused } from './dump-format.ts'
import { openEmbedded } from './embedded-database.ts'
import { ensureHubRole } from './ensure-hub-role.ts'
import { lockFolder } from './folder-lock.ts'
import { holdsData } from './hub-tables.ts'
import { type Loaded, loadDump } from './load-dump.ts'
import { knownMigrations, lockedNumber } from './migrate.ts'
import { verifyDump } from './read-dump.ts'
import { settleSwap, swapFolder } from './swap-folder.ts'

/** What is to be restored; `isReplacing` allows a store that holds data, `keys` are those that may open the file. */
export interface Restoring {
  readonly file: string
  readonly isReplacing: boolean
  readonly keys?: readonly BackupKey[]
}

const notEmpty = () =>
  new BackupRefused(
    'The store holds data already; nothing was changed. With --replace the backup takes its place, and all that is in it now is gone.',
  )

/** In one transaction: whoever uses the database meanwhile sees the old store or the new one. */
const load = async (database: Database, { file, isReplacing, keys }: Restoring): Promise<Loaded> => {
  await ensureHubRole(database)
  return database.transaction('write', async (sql) => {
    await lockedNumber(sql, knownMigrations)
    if (!isReplacing && (await holdsData(sql))) throw notEmpty()
    return loadDump(sql, file, keys)
  })
}

/**
 * Restores into a PostgreSQL that may be in use.
 * @throws BackupRefused when the backup is not usable or the store holds data
 */
export const restorePostgresql = async (database: Database, restoring: Restoring): Promise<Loaded> => {
  await verifyDump(restoring.file, restoring.keys)
  return load(database, restoring)
}

/**
 * Restores into a data folder: the new database is made whole beside the old one and then takes its place.
 * @param workerFile for programs that do not run from the server's bundle
 * @throws BackupRefused as above, Error when a process has the folder
 */
export const restoreEmbedded = async (
  folder: string,
  restoring: Restoring,
  workerFile?: URL,
): Promise<Loaded> => {
  await verifyDump(restoring.file, restoring.keys)
  const unlock = lockFolder(folder)
  const place = path.join(folder, 'database')
  const besides = `${place}.restoring`
  try {
    settleSwap(place)
    if (!restoring.isReplacing && fs.existsSync(place)) throw notEmpty()
    fs.rmSync(besides, { recursive: true, force: true })
    const database = await openEmbedded({ folder: besides, workerFile })
    const loaded = await load(database, restoring).finally(() => database.close())
    swapFolder(place, path.join(besides, 'database'))
    return loaded
  } finally {
    fs.rmSync(besides, { recursive: true, force: true })
    unlock()
  }
}
