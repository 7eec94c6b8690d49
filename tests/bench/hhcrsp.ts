import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { solveRoutes } from '#planner/routes/solve-routes.ts'
import type { RoutesSolution } from '#planner/routes/routes-task.ts'
import { type Bench, numberOption, textOption } from './bench.ts'
import { figure, progress } from './figures.ts'
import { checkSolution } from './hhcrsp/check-solution.ts'
import { chromiumSolver, type SolveFixed } from './hhcrsp/chromium-solver.ts'
import { type Gap, gapLines, thousandth } from './hhcrsp/gap-lines.ts'
import { bestKnownFile, type InstanceFile, instanceFiles, WrongInput } from './hhcrsp/instance-files.ts'
import { routesTask } from './hhcrsp/read-instance.ts'
import { writeSolution } from './hhcrsp/write-solution.ts'

interface Order {
  readonly seconds: number
  readonly seeds: number
  readonly iterations: number | null
  readonly out: string
  readonly bestKnown: ReadonlyMap<string, number>
  readonly chromium: SolveFixed | null
}

interface Solved {
  readonly solution: RoutesSolution
  readonly seconds: number
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const solveOnce = ({ instance }: InstanceFile, seed: number, { iterations, seconds }: Order): Solved => {
  const began = performance.now()
  const budget = iterations
    ? { iterations }
    : { clock: () => performance.now(), milliseconds: seconds * 1000 }
  const solution = solveRoutes(routesTask(instance), { seed, budget })
  return { solution, seconds: (performance.now() - began) / 1000 }
}

/** Writes the solution and reads both files anew for the referee; an error when it is not valid or costs what it does not say. */
const referee = (file: InstanceFile, solution: RoutesSolution, out: string): string => {
  const text = writeSolution(file.instance, solution)
  const written = path.join(out, file.name)
  writeFileSync(written, text)
  const json = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'))
  const { findings, cost } = checkSolution(json(file.path), json(written))
  if (findings.length > 0) throw new Error(`${file.name}: the solution is not valid: ${findings.join('; ')}`)
  if (Math.abs(cost - solution.cost) > 1e-6)
    throw new Error(`${file.name}: costs ${cost}, and the engine says ${solution.cost}`)
  return text
}

/** The solution's hash after fixed iterations, the same in Chromium where that is asked for. */
const hashesOf = async (file: InstanceFile, seed: number, text: string, order: Order) => {
  if (!order.iterations) return {}
  if (!order.chromium) return { hash: hashOf(text) }
  const there = await order.chromium(routesTask(file.instance), seed, order.iterations)
  const hash = hashOf(writeSolution(file.instance, there))
  if (hash !== hashOf(text))
    throw new Error(`${file.name}: Chromium finds other routes (${hash}, ${hashOf(text)})`)
  return { hash, isSameInChromium: true }
}

/** All seeds on one instance; the best solution's file stays. */
const runInstance = async (file: InstanceFile, order: Order): Promise<Gap | null> => {
  const runs: (Solved & { readonly hash?: string; readonly isSameInChromium?: boolean })[] = []
  for (let seed = 1; seed <= order.seeds; seed += 1) {
    const solved = solveOnce(file, seed, order)
    const text = referee(file, solved.solution, order.out)
    runs.push({ ...solved, ...(await hashesOf(file, seed, text, order)) })
  }
  const best = runs.reduce((one, other) => (other.solution.cost < one.solution.cost ? other : one))
  referee(file, best.solution, order.out)
  const known = order.bestKnown.get(file.name)
  const percent = known ? runs.map(({ solution }) => 100 * (solution.cost / known - 1)) : null
  const patients = file.instance.patients.length
  const { distance, tardiness, mostTardy } = best.solution
  const line = {
    bench: 'hhcrsp',
    instance: file.name,
    patients,
    cost: thousandth(best.solution.cost),
    costs: runs.map(({ solution }) => thousandth(solution.cost)),
    ...(known && percent ? { bestKnown: known, gapPercent: percent.map(thousandth) } : {}),
    // What is published is rounded, to one decimal in places.
    ...(known && best.solution.cost < known - 0.05 ? { isBelowBestKnown: true } : {}),
    distance: thousandth(distance),
    tardiness: thousandth(tardiness),
    mostTardy: thousandth(mostTardy),
    seconds: runs.map(({ seconds }) => thousandth(seconds)),
    evaluations: runs.map(({ solution }) => solution.evaluations),
    ...(order.iterations ? { hashes: runs.map(({ hash }) => hash) } : {}),
    ...(order.chromium ? { isSameInChromium: runs.every((run) => run.isSameInChromium) } : {}),
  }
  console.log(JSON.stringify(line))
  return percent && { patients, percent }
}

const orderOf = async (given: Bench): Promise<Order> => {
  const bestKnown = textOption(given, 'best-known')
  const out = textOption(given, 'out') ?? path.join(given.folder, 'solutions')
  mkdirSync(out, { recursive: true })
  const iterations = given.options['iterations'] === undefined ? null : numberOption(given, 'iterations', 1)
  if (given.options['chromium'] && !iterations)
    throw new WrongInput('--chromium compares runs of a fixed length: give --iterations too')
  return {
    seconds: numberOption(given, 'seconds', 10),
    seeds: Math.ceil(numberOption(given, 'seeds', 1)),
    iterations,
    out,
    bestKnown: bestKnown ? bestKnownFile(bestKnown) : new Map(),
    chromium: given.options['chromium'] ? await chromiumSolver(given) : null,
  }
}

const run = async (given: Bench): Promise<void> => {
  const folder = textOption(given, 'instances')
  if (!folder) throw new WrongInput('--instances takes the folder of the published instances')
  const files = instanceFiles(folder)
  const order = await orderOf(given)
  const gaps: Gap[] = []
  for (const file of files) {
    const gap = await runInstance(file, order)
    if (gap) gaps.push(gap)
  }
  for (const line of gapLines(gaps)) console.log(JSON.stringify(line))
  const unknown = files.length - gaps.length
  if (unknown > 0) progress(`${unknown} instances without a best known cost are in no gap`)
  figure('hhcrsp', 'instances', files.length, 'instances', { seeds: order.seeds })
}

/** The planner's routes on published home health care instances, each solution judged by a referee of its own. */
export const bench = async (given: Bench): Promise<void> => {
  try {
    await run(given)
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
    progress(error.message)
    process.exitCode = 2
  }
}
