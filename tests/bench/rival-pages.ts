import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import type { Bench } from './bench.ts'
import { progress } from './figures.ts'

const isInstalled = (folder: string): boolean => {
  const installed = path.join(folder, 'node_modules/.package-lock.json')
  const wanted = path.join(folder, 'package-lock.json')
  return fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(wanted).mtimeMs
}

const install = (folder: string): void => {
  if (isInstalled(folder)) return
  progress('installing the rivals (npm ci)')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`the rivals could not be installed: ${stderr}`)
}

/** Installs the rivals where they are not yet, and builds a page for each; gives the folder of the built pages. */
export const buildRivalPages = async ({ root, folder }: Bench): Promise<string> => {
  const rivals = path.join(root, 'tests/bench/rivals')
  install(rivals)
  const outDir = path.join(folder, 'rivals')
  await build({
    root: rivals,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { global: 'globalThis' },
    build: {
      outDir,
      modulePreload: false,
      rolldownOptions: {
        input: ['rxdb', 'pouchdb'].map((name) => path.join(rivals, `${name}-page.js`)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return outDir
}
