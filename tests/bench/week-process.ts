import { existsSync, readFileSync } from 'node:fs'
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

const judge = async (): Promise<void> => {
  const [file = '', seconds = '60', start = ''] = given
  const { default: load } = await import('highs')
  const solver = await load()
  const began = clock()
  const program = readFileSync(file, 'utf8')
  const model = solver.createModel({ format: 'lp', data: program })
  model.options.set('time_limit', Number(seconds))
  model.options.set('mip_rel_gap', 0)
  model.options.set('mip_abs_gap', CLOSE_ENOUGH)
  model.options.set('output_flag', false)
  const chosen = new Set(JSON.parse(readFileSync(start, 'utf8')) as string[])
  const whole = /Binaries\n([^]*)\nEnd/.exec(program)?.[1]?.split('\n') ?? []
  if (chosen.size > 0)
    model.setSolution({
      indices: whole.map((name) => model.getColByName(name)),
      values: whole.map((name) => (chosen.has(name) ? 1 : 0)),
    })
  model.run()
  const { colValue } = model.getSolution()
  const number = (value: number): number | null => (Number.isFinite(value) ? value : null)
  say({
    objective: number(model.getObjectiveValue()),
    bound: number(Number(model.info.get('mip_dual_bound'))),
    chosen: [...colValue].flatMap((value, column) => (value > 0.5 ? [model.getColName(column)] : [])),
    seconds: (clock() - began) / 1000,
  })
}

if (what === 'plan') plan()
else if (what === 'judge') await judge()
else say({})
