import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const { module } = await runnerImport(fileURLToPath(new URL('record.ts', import.meta.url)), {
  configFile: false,
  root,
  logLevel: 'error',
})
console.log(`written: ${await module.recordRelease(process.argv[2] ?? version)}`)
process.exit(0)
