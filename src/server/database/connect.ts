import { connectPostgresql } from './connect-postgresql.ts'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded-database.ts'

export interface DatabaseChoice {
  /** postgres://…; when given, the embedded database is not touched */
  databaseUrl?: string | undefined
  /** where the embedded database lives; null keeps it in memory and forgets it on close */
  dataFolder?: string | null | undefined
  /** the built worker entry, for programs that do not run from the server's bundle */
  workerFile?: URL | undefined
}

/** Opens PostgreSQL when an address is given, the embedded database otherwise. Tables are made by `migrate`. */
export async function connectDatabase(choice: DatabaseChoice): Promise<Database> {
  if (choice.databaseUrl) return connectPostgresql(choice.databaseUrl)
  if (choice.dataFolder === undefined) {
    throw new Error('Name a database: either its PostgreSQL address or a folder for the embedded one')
  }
  return openEmbedded({ folder: choice.dataFolder, workerFile: choice.workerFile })
}
