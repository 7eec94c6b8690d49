import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { connectDatabase } from '../../src/server/database/connect.ts'
import type { Database } from '../../src/server/database/database.ts'
import type { Loaded } from '../../src/server/database/load-dump.ts'
import {
  type Restoring,
  restoreEmbedded,
  restorePostgresql,
} from '../../src/server/database/restore-store.ts'
import { freshPostgresql } from './fresh-postgresql.ts'

/** A store that survives being closed, so that a backup can be put in its place. */
export interface RestorableStore {
  /** What a server of its own is told of it. */
  readonly env: { DATA_DIR: string; DATABASE_URL: string }
  open(): Promise<Database>
  /** Only while the embedded store is closed. */
  restore(restoring: Restoring): Promise<Loaded>
  remove(): Promise<void>
}

export interface KindOfStore {
  readonly name: string
  /** A store without tables. */
  make(): Promise<RestorableStore>
  /** A store that nobody has ever opened. */
  makeUntouched(): Promise<RestorableStore>
}

const newFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-restorable-'))
const removeFolder = (folder: string) => fs.rmSync(folder, { recursive: true, force: true })

const embeddedIn = async (folder: string): Promise<RestorableStore> => {
  const workerFile = new URL(inject('embeddedWorkerFile'))
  return {
    env: { DATA_DIR: folder, DATABASE_URL: '' },
    open: () => connectDatabase({ dataFolder: folder, workerFile }),
    restore: (restoring) => restoreEmbedded(folder, restoring, workerFile),
    remove: async () => removeFolder(folder),
  }
}

const embedded: KindOfStore = {
  name: 'the embedded database',
  makeUntouched: () => embeddedIn(newFolder()),
  make() {
    const folder = newFolder()
    fs.cpSync(inject('madeDataFolder'), folder, { recursive: true })
    return embeddedIn(folder)
  },
}

const postgresqlIn = async (clusterUrl: string): Promise<RestorableStore> => {
  const fresh = await freshPostgresql(clusterUrl)
  const folder = newFolder()
  const open = () => connectDatabase({ databaseUrl: fresh.url })
  return {
    env: { DATA_DIR: folder, DATABASE_URL: fresh.url },
    open,
    restore: (restoring) => using(open, (database) => restorePostgresql(database, restoring)),
    async remove() {
      await fresh.drop()
      removeFolder(folder)
    },
  }
}

/** Every kind of store there is here. */
export const kindsOfStore = (): KindOfStore[] => {
  const url = inject('postgresUrl')
  if (!url) return [embedded]
  const make = () => postgresqlIn(url)
  return [embedded, { name: 'PostgreSQL', make, makeUntouched: make }]
}

/** Opens a database for one piece of work. */
export const using = async <T>(
  open: () => Promise<Database>,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const database = await open()
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
