import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freshPostgresql } from '../contracts/fresh-postgresql.ts'
import { startCluster } from '../contracts/postgres-cluster.ts'
import { type Bench, textOption } from './bench.ts'

/** An empty store of its own: a folder for the embedded database, or a database in PostgreSQL beside such a folder. */
export interface ChosenStore {
  readonly kind: 'embedded' | 'postgresql'
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
}

const freshFolder = (bench: Bench): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-bench-'))
  bench.atEnd(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

const clusterUrl = async (bench: Bench): Promise<string> => {
  const given = textOption(bench, 'database-url')
  if (given) return given
  // Figures of commits that are not durable would flatter.
  const cluster = await startCluster({ fsync: 'on' })
  if (!cluster) throw new Error('PostgreSQL is not installed: give --database-url')
  bench.atEnd(() => cluster.stop())
  return cluster.url
}

export const openChosenStore = async (bench: Bench, kind: ChosenStore['kind']): Promise<ChosenStore> => {
  const dataFolder = freshFolder(bench)
  if (kind === 'embedded') return { kind, dataFolder, databaseUrl: undefined }
  const fresh = await freshPostgresql(await clusterUrl(bench))
  bench.atEnd(() => fresh.drop())
  return { kind, dataFolder, databaseUrl: fresh.url }
}

/** The embedded store unless PostgreSQL was asked for. */
export const kindOfStore = ({ options }: Bench): ChosenStore['kind'] =>
  options['postgresql'] || options['database-url'] ? 'postgresql' : 'embedded'
