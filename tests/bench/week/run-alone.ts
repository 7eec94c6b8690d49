import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Bench } from '../bench.ts'

/** Runs the week's process by itself, so that its memory is its own, and reads what it says. */
export const runAlone = (bench: Bench, given: readonly string[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(bench.folder, 'week-process.mjs'), ...given], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    bench.atEnd(() => child.kill())
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.on('error', reject)
    child.on('close', () => {
      const line = said.split('\n').find((one) => one.startsWith('RESULT '))
      if (line) resolve(JSON.parse(line.slice('RESULT '.length)))
      else reject(new Error(`the process for ${given[0]} said nothing: ${said.slice(-400)}`))
    })
  })
