import { existsSync, readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { JudgeOrder } from './week/judge.ts'
import { runWeek } from './week/run-week.ts'

/** One process for what must be measured alone: our plan, the judge's, or nothing at all. Prints one line of JSON. */
const peakMegabytes = (): number => {
  const status = '/proc/self/status'
  // What the process before it used counts into `maxRSS` on Linux.
  const peak = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024
}

/** Milliseconds of processor time: what else runs on the machine does not count. */
const clock = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const say = (line: object): void =>
  console.log(`RESULT ${JSON.stringify({ ...line, megabytes: peakMegabytes() })}`)

const [what = '', ...given] = process.argv.slice(2)

const plan = (): void => {
  const [visits = 0, helpers = 0, seed = 0, planSeed = 0, milliseconds = 0, warm = 0] = given.map(Number)
  say(runWeek({ visits, helpers, seed, planSeed, milliseconds, isWarm: warm === 1 }, clock))
}

/** Points within which the judge calls a plan the best. */
const CLOSE_ENOUGH = 1

const number = (value: number): number | null => (Number.isFinite(value) ? value : null)

const judge = async (): Promise<void> => {
  const [file = '', seconds = '60'] = given
  const { default: load } = await import('highs')
  const solver = await load()
  const began = clock()
  const { model: program, start } = deserialize(readFileSync(file)) as JudgeOrder
  const model = solver.createModel(program)
  model.options.set({ time_limit: Number(seconds), mip_rel_gap: 0, mip_abs_gap: CLOSE_ENOUGH })
  model.options.set('output_flag', false)
  if (start.values.some((value) => value > 0)) model.setSolution(start)
  model.run()
  say({
    objective: number(model.getObjectiveValue()),
    bound: number(Number(model.info.get('mip_dual_bound'))),
    chosen: [...model.getSolution().colValue].flatMap((value, column) => (value > 0.5 ? [column] : [])),
    seconds: (clock() - began) / 1000,
  })
}

/** The solver ends by an error where it has too little memory; the plans can be told apart without it. */
const judgeOrSayWhyNot = (): Promise<void> =>
  judge().catch((error: unknown) => {
    const why = `the solver gave up: ${String(error).slice(0, 200)}`
    say({ objective: null, bound: null, chosen: [], seconds: clock() / 1000, why })
  })

if (what === 'plan') plan()
else if (what === 'judge') await judgeOrSayWhyNot()
else say({})
