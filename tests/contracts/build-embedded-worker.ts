import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

export interface BuiltWorker {
  /** a file: address, for `workerFile` */
  url: string
  remove(): void
}

/** The embedded database's thread as the server's build makes it; inside node_modules, where it finds PGlite. */
export async function buildEmbeddedWorker(root: string): Promise<BuiltWorker> {
  const cache = path.join(root, 'node_modules/.cache')
  fs.mkdirSync(cache, { recursive: true })
  const outDir = fs.mkdtempSync(path.join(cache, 'embedded-worker-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'src/server/database/embedded-worker.ts',
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'embedded-worker.mjs' } },
    },
  })
  return {
    url: pathToFileURL(path.join(outDir, 'embedded-worker.mjs')).href,
    remove: () => fs.rmSync(outDir, { recursive: true, force: true }),
  }
}
