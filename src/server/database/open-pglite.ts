import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { columnReaders } from './column-types.ts'
import { DurableFolder } from './durable-folder.ts'
import { putFolderOnDisk, putOnDisk } from './put-on-disk.ts'
import { settleSwap } from './swap-folder.ts'

const durable = ['fsync=on', 'wal_sync_method=fsync', 'synchronous_commit=on', 'full_page_writes=on']
const small = ['min_wal_size=32MB', 'max_wal_size=64MB', 'TimeZone=UTC']

/** `-F` turns fsync off in the start parameters PGlite ships with. */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...[...durable, ...small].flatMap((setting) => ['-c', setting]),
]

/**
 * Opens the database of a data folder, made on first use; null keeps it in memory. The caller holds the folder's lock.
 * @param aborted see DurableFolder
 */
export async function openPglite(dataFolder: string | null, aborted: () => void): Promise<PGlite> {
  if (dataFolder === null) return PGlite.create({ parsers: columnReaders })
  const folder = path.join(dataFolder, 'database')
  settleSwap(folder)
  if (!fs.existsSync(folder)) await makeWhole(folder, aborted)
  return openFolder(folder, aborted)
}

function openFolder(folder: string, aborted: () => void): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFolder(folder, aborted), startParams, parsers: columnReaders })
}

/** Made beside its place and moved there when it is complete and on the disk: a power cut leaves all or nothing. */
async function makeWhole(folder: string, aborted: () => void): Promise<void> {
  const unfinished = `${folder}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const pglite = await openFolder(unfinished, aborted)
  await pglite.close()
  putFolderOnDisk(unfinished)
  fs.renameSync(unfinished, folder)
  putOnDisk(path.dirname(folder))
}
