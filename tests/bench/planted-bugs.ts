import { type Bench, textOption } from './bench.ts'
import { progress } from './figures.ts'
import { ALL_BUGS } from './planted-bugs/all-bugs.ts'
import type { PlantedBug } from './planted-bugs/planted-bug.ts'
import { type FailedTest, runTests, type TestRun } from './planted-bugs/run-tests.ts'
import { compilerComplaints } from './planted-bugs/still-compiles.ts'

const AT_ONCE = 2
const WORLD = ['tests/sync/convergence-1.test.ts']

/** A test says what is wrong by an assertion, a property, or the memory store that settles no change out of its turn. */
const SAYS_WHAT_IS_WRONG =
  /AssertionError|Property failed after|promise (resolved|rejected) .* instead of|mutation \d+ was settled after/
const IS_BROKEN = /^(SyntaxError|ReferenceError)|Test timed out/

const noticing = ({ failed }: TestRun): FailedTest | null =>
  failed.find(({ message }) => SAYS_WHAT_IS_WRONG.test(message) && !IS_BROKEN.test(message)) ?? null

/** Whether the tests are green with nothing planted: else nothing they say about a mistake would count. */
const requireGreen = async (bench: Bench, bugs: readonly PlantedBug[]): Promise<void> => {
  const tests = [...new Set([...bugs.flatMap((bug) => bug.tests), ...WORLD])]
  const isOnDatabase = bugs.some((bug) => bug.isOnDatabase)
  const { passed, failed, broken } = await runTests(bench, { bug: null, tests, isOnDatabase, isShort: false })
  progress(`${passed} tests pass with nothing planted`)
  const troubles = [...failed.map(({ title, message }) => `${title}\n${message}`), ...broken]
  if (passed === 0 || troubles.length > 0)
    throw new Error(`with nothing planted the tests are not green:\n${troubles.join('\n')}`)
}

const requireCompiling = (bench: Bench, bugs: readonly PlantedBug[]): void => {
  const complaints = compilerComplaints(bench.root, bugs)
  if (complaints.length > 0) throw new Error(`planted, these no longer compile:\n${complaints.join('\n')}`)
}

const caughtBy = async (bench: Bench, bug: PlantedBug): Promise<FailedTest | null> => {
  const named = { bug, tests: bug.tests, isOnDatabase: bug.isOnDatabase ?? false, isShort: false }
  const found = noticing(await runTests(bench, named))
  if (found) return found
  return noticing(await runTests(bench, { bug, tests: WORLD, isOnDatabase: false, isShort: true }))
}

const tell = async (bench: Bench, bug: PlantedBug): Promise<boolean> => {
  const began = performance.now()
  const found = await caughtBy(bench, bug)
  const seconds = Math.round((performance.now() - began) / 100) / 10
  console.log(JSON.stringify({ bug: bug.name, caughtBy: found?.title ?? null, seconds }))
  return found !== null
}

const inTurn = async (bench: Bench, left: PlantedBug[], caught: string[]): Promise<void> => {
  for (let bug = left.shift(); bug; bug = left.shift()) if (await tell(bench, bug)) caught.push(bug.name)
}

/**
 * Plants one deliberate mistake after another while the sources are read, and runs the project's own tests over each: every
 * one must be noticed. `--only` takes a part of a name. One JSON line a mistake, and last how many were caught.
 */
export const bench = async (run: Bench): Promise<void> => {
  const only = textOption(run, 'only')
  const bugs = ALL_BUGS.filter((bug) => only === undefined || bug.name.includes(only))
  if (bugs.length === 0) throw new Error(`no mistake is called like "${only ?? ''}"`)
  requireCompiling(run, bugs)
  await requireGreen(run, bugs)
  const left = [...bugs]
  const caught: string[] = []
  await Promise.all(Array.from({ length: AT_ONCE }, () => inTurn(run, left, caught)))
  console.log(JSON.stringify({ planted: bugs.length, caught: caught.length }))
  if (caught.length < bugs.length) process.exitCode = 1
}
