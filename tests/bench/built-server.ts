import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Bench } from './bench.ts'
import type { ChosenStore } from './chosen-store.ts'

/** A copy, so that a build beside this run takes no file away from it. */
const copyOfBuild = ({ root, folder }: Bench): string => {
  fs.cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true })
  fs.copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  return path.join(folder, 'dist/server/main.js')
}

/** Starts the built server on a free port; resolves to its address, `http://127.0.0.1:…`. */
export const startBuiltServer = async (bench: Bench, store: ChosenStore): Promise<string> => {
  const server = spawn(process.execPath, [copyOfBuild(bench)], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: '0',
      DATA_DIR: store.dataFolder,
      DATABASE_URL: store.databaseUrl ?? '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  bench.atEnd(async () => {
    server.kill('SIGTERM')
    await ended
  })
  for await (const line of createInterface({ input: server.stdout })) {
    const [, address] = /^Magonote is at (\S+)$/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('the server did not start')
}
