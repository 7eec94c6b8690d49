import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded, installWhenNeeded, requireNode, ROOT } from './build.mjs'

requireNode()
installWhenNeeded()
buildWhenNeeded()

const server = spawn(process.execPath, [join(ROOT, 'dist/server/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})

// A terminal sends Ctrl-C to the server as well; passing it on would reach it twice.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) server.kill('SIGINT')
})
process.on('SIGTERM', () => server.kill('SIGTERM'))

server.on('error', (error) => {
  console.error(`magonote: the server could not be started: ${error.message}`)
  process.exit(1)
})
server.on('exit', (code, signal) => {
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
})
