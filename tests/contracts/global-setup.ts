import type { TestProject } from 'vitest/node'
import { buildEmbeddedWorker } from './build-embedded-worker.ts'
import { startCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** null where no PostgreSQL is installed: the suites then run on the embedded database alone */
    postgresUrl: string | null
    embeddedWorkerFile: string
  }
}

/** Builds the embedded database's thread and starts a PostgreSQL, once for all suites that need a real database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const worker = await buildEmbeddedWorker(project.config.root)
  const cluster = await startCluster()
  if (!cluster) console.warn('PostgreSQL is not installed: its half of the database contracts does not run')
  project.provide('postgresUrl', cluster?.url ?? null)
  project.provide('embeddedWorkerFile', worker.url)
  return async () => {
    worker.remove()
    await cluster?.stop()
  }
}
