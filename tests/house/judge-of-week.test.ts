import load from 'highs'
import { expect, test } from 'vitest'
import { costOf } from '#planner/soft/counts.ts'
import { totalsOf } from '#planner/week/totals-of.ts'
import { weekProgram } from '../bench/week/week-program.ts'
import { everyPlan, isFeasible } from '../unit/planner/every-plan.ts'
import { randomWeek } from '../unit/planner/random-week.ts'

const PLENTY_OF_DAYS = 31

test('the exact judge of a tiny week finds the cheapest of all its plans', async () => {
  const solver = await load()
  let served = 0
  for (let seed = 1; seed <= 25; seed += 1) {
    const week = randomWeek({ seed, promised: 0 })
    const settings = { ...week.plan.settings, silverMostDaysAMonth: PLENTY_OF_DAYS }
    const task = { ...week, plan: { ...week.plan, settings } }
    const program = weekProgram(task)
    const model = solver.createModel(program.model)
    model.options.set('output_flag', false)
    model.run()
    const found = model.getObjectiveValue() + program.constant
    const cheapest = Math.min(...everyPlan(task).map((plan) => costOf(totalsOf(task, plan))))
    expect({ seed, found: Math.round(found * 1000) }).toEqual({ seed, found: Math.round(cheapest * 1000) })
    const chosen = [...model.getSolution().colValue].flatMap((value, column) =>
      value > 0.5 ? [program.names[column] ?? ''] : [],
    )
    const visits = program.visitsOf(chosen)
    expect(isFeasible(task, visits)).toBe(true)
    expect(new Set(program.chosenIn(visits))).toEqual(new Set(chosen.filter((name) => /^[zLPS]/.test(name))))
    served += visits.filter(({ isServed }) => isServed).length
    model.dispose()
  }
  expect(served).toBeGreaterThan(10)
})
