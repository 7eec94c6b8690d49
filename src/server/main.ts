import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { releaseOf } from './release.ts'
import { sayAddress } from './say-address.ts'
import { readSettings } from './settings.ts'
import { start } from './start.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

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
  for (const line of sayAddress(settings.publicUrl, server.address)) console.log(line)
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
