import { inject } from 'vitest'
import { connectDatabase } from '../../src/server/database/connect.ts'
import type { Database } from '../../src/server/database/database.ts'
import { freshPostgresql } from './fresh-postgresql.ts'

export interface Opened {
  database: Database
  close(): Promise<void>
}

/** Every database a contract suite must hold on, each opened empty. */
export function databaseAdapters(): { name: string; open(): Promise<Opened> }[] {
  const postgresUrl = inject('postgresUrl')
  const embedded = { name: 'the embedded database', open: openEmbeddedInMemory }
  if (!postgresUrl) return [embedded]
  return [embedded, { name: 'PostgreSQL', open: () => openPostgresql(postgresUrl) }]
}

export async function openEmbeddedInMemory(): Promise<Opened> {
  const workerFile = new URL(inject('embeddedWorkerFile'))
  const database = await connectDatabase({ dataFolder: null, workerFile })
  return { database, close: () => database.close() }
}

export async function openPostgresql(clusterUrl: string): Promise<Opened> {
  const fresh = await freshPostgresql(clusterUrl)
  const database = await connectDatabase({ databaseUrl: fresh.url })
  return {
    database,
    async close() {
      await database.close()
      await fresh.drop()
    },
  }
}
