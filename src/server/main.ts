import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { start } from './start.ts'
import { readSettings } from './settings.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** package.json lies two folders up, beside dist/ as beside src/. */
const releaseOf = (): string => {
  const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string }
  return version
}

const addressOf = ({ address, family, port }: AddressInfo): string =>
  family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`

const run = async (): Promise<void> => {
  const settings = readSettings(process.env, process.argv.slice(2))
  const client = here('../client')
  const server = await start(settings, {
    workerFile: new URL('./embedded-worker.js', import.meta.url),
    clientFolder: existsSync(client) ? client : null,
    release: releaseOf(),
    say: (sentence) => console.log(sentence),
    writeLog: (line) => process.stderr.write(line),
  })
  console.log(`Magonote is at ${settings.publicUrl?.origin ?? addressOf(server.address)}`)
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    void server.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Magonote could not start.')
  process.exit(1)
})
