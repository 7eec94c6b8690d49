import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Bench } from './bench.ts'

const REQUESTS = '1000000'

/**
 * Sends spoilt requests to every route: the test of the same name, as long as `--requests` says. A line for each twentieth of
 * them: answers by status, what was wrong, the slowest answer, the heap after collecting what nobody needs.
 */
export const bench = async ({ root, folder, options, atEnd }: Bench): Promise<void> => {
  const report = join(folder, 'fuzz.jsonl')
  const requests = typeof options['requests'] === 'string' ? options['requests'] : REQUESTS
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', 'contracts', 'tests/contracts/fuzz.test.ts']
  const env = { ...process.env, FUZZ_RUNS: requests, FUZZ_REPORT: report }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] })
  atEnd(() => child.kill())
  const [code] = (await once(child, 'exit')) as [number | null]
  if (existsSync(report))
    for await (const line of createInterface({ input: createReadStream(report) })) console.log(line)
  if (code !== 0) process.exitCode = 1
}
