import { describe, expect, test } from 'vitest'
import { explainCell } from '#planner/explain/explain-cell.ts'
import { SOFT_CONSTRAINTS } from '#planner/soft/soft-constraints.ts'
import { totalsOf } from '#planner/week/totals-of.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { everyPlan, isFeasible, promisesAlone } from '../every-plan.ts'
import { randomWeek } from '../random-week.ts'

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1)

const cellsOf = (task: WeekTask) =>
  promisesAlone(task).flatMap(({ visitId }) =>
    task.plan.volunteers.map(({ id }) => ({ visitId, volunteerId: id })),
  )

const isInPlan = (plan: readonly SuggestedVisit[], cell: { visitId: string; volunteerId: string }): boolean =>
  plan.some(
    ({ visitId, helpers }) =>
      visitId === cell.visitId &&
      helpers.some(({ volunteerId, isPromised }) => volunteerId === cell.volunteerId && !isPromised),
  )

const replaced = (plan: readonly SuggestedVisit[], by: readonly SuggestedVisit[]): SuggestedVisit[] =>
  plan.map((visit) => by.find(({ visitId }) => visitId === visit.visitId) ?? visit)

describe('Against every plan of a tiny week', () => {
  test('what is forbidden is in no plan, what is allowed in at least one', () => {
    let [allowed, forbidden] = [0, 0]
    for (const seed of SEEDS) {
      const task = randomWeek({ seed })
      const plans = everyPlan(task)
      const visits = plans[seed % plans.length] ?? []
      for (const cell of cellsOf(task)) {
        const told = explainCell(task, visits, cell)
        if (told.state === 'promised') continue
        const isPossible = plans.some((plan) => isInPlan(plan, cell))
        expect({ seed, cell, told, isPossible: told.state !== 'forbidden' }).toEqual({
          seed,
          cell,
          told,
          isPossible,
        })
        if (isPossible) allowed += 1
        else forbidden += 1
      }
    }
    expect(allowed).toBeGreaterThan(50)
    expect(forbidden).toBeGreaterThan(50)
  }, 60_000)

  test('the plan with the helper in it breaks no rule, and costs what was said', () => {
    let left = 0
    for (const seed of SEEDS) {
      const task = randomWeek({ seed, promised: 0.05 })
      const plans = everyPlan(task)
      const visits = plans.at(-1) ?? []
      const before = totalsOf(task, visits)
      for (const cell of cellsOf(task)) {
        const told = explainCell(task, visits, cell)
        if (told.state !== 'allowed') continue
        const after = replaced(visits, told.visits)
        expect({ seed, cell, told, is: isInPlan(after, cell) && isFeasible(task, after) }).toEqual({
          seed,
          cell,
          told,
          is: true,
        })
        const totals = totalsOf(task, after)
        for (const constraint of SOFT_CONSTRAINTS) {
          const change = told.changes.find((one) => one.constraint === constraint)
          expect(change?.points ?? 0).toBeCloseTo(totals[constraint].points - before[constraint].points, 6)
          expect(change?.count ?? 0).toBeCloseTo(totals[constraint].count - before[constraint].count, 6)
        }
        left += told.leavesVisitIds.length
      }
    }
    expect(left).toBeGreaterThan(5)
  }, 60_000)
})
