import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

export interface BuiltServer {
  /** The file to run with Node. */
  readonly main: string
  remove(): void
}

/** The server as its own build makes it, in a folder of its own inside node_modules, where it finds the packages. */
export const buildServer = async (root: string): Promise<BuiltServer> => {
  const cache = path.join(root, 'node_modules/.cache')
  fs.mkdirSync(cache, { recursive: true })
  const folder = fs.mkdtempSync(path.join(cache, 'server-'))
  const outDir = path.join(folder, 'dist/server')
  await build({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    mode: 'server',
    logLevel: 'error',
    build: { outDir, emptyOutDir: false, sourcemap: false },
  })
  fs.copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  return {
    main: path.join(outDir, 'main.js'),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
