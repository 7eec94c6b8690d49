import { existsSync, readFileSync } from 'node:fs'
import { searchWeek } from '#planner/week/plan-week.ts'
import { townWeek } from './week/town-week.ts'

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

const say = (line: Readonly<Record<string, unknown>>): void =>
  console.log(`RESULT ${JSON.stringify({ ...line, megabytes: peakMegabytes() })}`)

const [what = '', ...given] = process.argv.slice(2)

/** Milliseconds to the first plan, then the best within the time. */
const plan = (): void => {
  const [visits = 0, helpers = 0, seed = 0, planSeed = 0, milliseconds = 0] = given.map(Number)
  const task = townWeek({ visits, helpers, seed })
  const began = clock()
  const steps = searchWeek(task, {
    seed: planSeed,
    budget: { clock, milliseconds },
  })
  let firstMilliseconds = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (firstMilliseconds === 0) firstMilliseconds = clock() - began
    if (!step.done) continue
    const { cost, visits: found, iterations } = step.value
    return say({ cost, visits: found, iterations, firstMilliseconds })
  }
}

const judge = async (): Promise<void> => {
  const [file = '', seconds = '60'] = given
  const { default: load } = await import('highs')
  const solver = await load()
  const began = clock()
  const model = solver.createModel({ format: 'lp', data: readFileSync(file, 'utf8') })
  model.options.set('time_limit', Number(seconds))
  model.options.set('mip_rel_gap', 0.0001)
  model.options.set('output_flag', false)
  model.run()
  const chosen = [...model.getSolution().colValue].flatMap((value, column) =>
    value > 0.5 ? [model.getColName(column)] : [],
  )
  say({
    objective: model.getObjectiveValue(),
    bound: Number(model.info.get('mip_dual_bound')),
    chosen,
    seconds: (clock() - began) / 1000,
  })
}

if (what === 'plan') plan()
else if (what === 'judge') await judge()
else say({})
