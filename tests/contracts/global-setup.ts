import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../src/server/database/embedded-database.ts'
import { buildEmbeddedWorker } from './build-embedded-worker.ts'
import { startCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** null where no PostgreSQL is installed: the suites then run on the embedded database alone */
    postgresUrl: string | null
    embeddedWorkerFile: string
    /** a data folder with an empty embedded database, to be copied: to make one takes seconds */
    madeDataFolder: string
  }
}

/** Builds the embedded database's thread and starts a PostgreSQL, once for all suites that need a real database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const worker = await buildEmbeddedWorker(project.config.root)
  const made = await makeDataFolder(worker.url)
  const cluster = await startCluster()
  if (!cluster) console.warn('PostgreSQL is not installed: its half of the database contracts does not run')
  project.provide('postgresUrl', cluster?.url ?? null)
  project.provide('embeddedWorkerFile', worker.url)
  project.provide('madeDataFolder', made)
  return async () => {
    fs.rmSync(made, { recursive: true, force: true })
    worker.remove()
    await cluster?.stop()
  }
}

const makeDataFolder = async (workerUrl: string): Promise<string> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-made-'))
  const database = await openEmbedded({ folder, workerFile: new URL(workerUrl) })
  await database.close()
  return folder
}
