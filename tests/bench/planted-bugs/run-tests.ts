import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Bench } from '../bench.ts'
import type { PlantedBug } from './planted-bug.ts'

const LIMIT_MS = 8 * 60_000
/** Of these worlds one part in four is run. */
const WORLD_RUNS = '1200'

const Report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

export interface FailedTest {
  readonly title: string
  readonly message: string
}

/** What the tests said: how many passed, which failed, and files that could not be run at all. */
export interface TestRun {
  readonly passed: number
  readonly failed: readonly FailedTest[]
  readonly broken: readonly string[]
}

interface Asked {
  readonly bug: PlantedBug | null
  readonly tests: readonly string[]
  readonly isOnDatabase: boolean
  /** Ends at the first test that fails. */
  readonly isShort: boolean
}

/** Files as they are, folders as every test below them. */
const patternOf = (path: string): string => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)

const environmentFor = ({ bug, tests, isOnDatabase }: Asked): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'test',
  WORLD_RUNS: process.env['WORLD_RUNS'] ?? WORLD_RUNS,
  PLANTED_TESTS: tests.map(patternOf).join(','),
  ...(bug ? { PLANTED_BUG: JSON.stringify(bug) } : {}),
  ...(isOnDatabase ? { PLANTED_DATABASE: 'yes' } : {}),
})

/** Runs a program to its end in its own process group, so that nothing of it outlives the bench or its time. */
const runToItsEnd = async (bench: Bench, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> => {
  const child = spawn(process.execPath, args, {
    cwd: bench.root,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  bench.atEnd(end)
  const timer = setTimeout(end, LIMIT_MS)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
}

let runs = 0

/** Runs tests of the project in a process of their own, with the mistake planted. Throws when they say nothing. */
export const runTests = async (bench: Bench, asked: Asked): Promise<TestRun> => {
  const report = join(bench.folder, `report-${(runs += 1)}.json`)
  const args = [
    join(bench.root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config=tests/bench/planted-bugs/vitest.config.ts',
    '--reporter=json',
    `--outputFile=${report}`,
    ...(asked.isShort ? ['--bail=1'] : []),
  ]
  await runToItsEnd(bench, args, environmentFor(asked))
  const text = await readFile(report, 'utf8').catch(() => null)
  if (text === null) return { passed: 0, failed: [], broken: ['the tests said nothing within their time'] }
  const { numPassedTests, testResults } = Report.parse(JSON.parse(text))
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        title: fullName.trim(),
        message: (failureMessages ?? []).join('\n'),
      })),
  )
  const broken = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name, message }) => `${name}: ${message}`)
  return { passed: numPassedTests, failed, broken }
}
