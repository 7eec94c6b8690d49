import { describe, expect, test } from 'vitest'
import { judge } from '#domain/judge.ts'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import { LoadedRows } from '#domain/rows.ts'
import { crewFault, type Member } from '#planner/explain/crew.ts'
import { ruleBookOf } from '#planner/explain/rule-book.ts'
import { seededRandom } from '#planner/search/random.ts'
import type { Visit } from '#planner/week/visit.ts'
import { type Week, weekOf } from '#planner/week/week.ts'
import type { SuggestedHelper } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { checkPlan } from '../bench/week/check-plan.ts'
import { aMunicipality, anActor, NOW } from '../unit/domain/sample-rows.ts'
import { draw, randomWeek } from '../unit/planner/random-week.ts'

const PAIRINGS = 100_000
const PER_WEEK = 40

/** What device and hub hold of a week; whoever was asked has been settled, as the planner takes it. */
const rowsOf = ({ plan }: WeekTask): LoadedRows => {
  const rows = new LoadedRows()
  rows.add('municipality', { ...aMunicipality(), settings: plan.settings })
  for (const row of plan.lessons) rows.add('lesson', row)
  for (const row of plan.volunteers) rows.add('volunteer', row)
  for (const row of plan.checks) rows.add('check', row)
  for (const row of plan.pairings)
    rows.add('pairing', { ...row, state: row.state === 'asked' ? 'confirmed' : row.state })
  return rows
}

/** What the planner says: what is wrong with each suggested by themselves, then with all together. */
const plannerSays = (week: Week, visit: Visit, helpers: readonly SuggestedHelper[]) => {
  const rules = ruleBookOf(week)
  const members = helpers.flatMap(({ volunteerId, part, isPromised }): Member[] => {
    const volunteer = week.volunteers.get(volunteerId)
    return volunteer ? [{ volunteer, part, isPromised }] : []
  })
  const own = members
    .filter(({ isPromised }) => !isPromised)
    .flatMap(({ volunteer }) => rules.broken(volunteer, visit.lesson))
  return { own, fault: crewFault(week, visit, visit.lesson, members) }
}

describe('Planner, judge and referee', () => {
  test('agree on a hundred thousand random pairings', () => {
    const actor = anActor('coordinator')
    const stamp = { actor, madeAt: NOW, now: NOW }
    let allowed = 0
    for (let seed = 1; seed <= PAIRINGS / PER_WEEK; seed += 1) {
      const random = seededRandom(seed)
      const task = { ...randomWeek({ seed, wishes: 0, volunteers: 6, revoked: 8 }), dropOuts: [] }
      const [week, rows] = [weekOf(task), rowsOf(task)]
      const visits = [...week.visits.values()]
      for (let count = 0; count < PER_WEEK; count += 1) {
        const visit = draw(random, visits)
        const promised = visit.promises.map(({ volunteerId, part }) => ({
          volunteerId,
          part,
          isPromised: true,
        }))
        // Whoever said no is not suggested, though the rules would let a person ask them again.
        const taken = new Set([...visit.saidNoIds, ...promised.map(({ volunteerId }) => volunteerId)])
        const suggested = new Map<string, SuggestedHelper>()
        const many = 1 + random.below(2)
        for (let one = 0; one < many; one += 1) {
          const { id: volunteerId } = draw(random, task.plan.volunteers)
          const part = suggested.size === 0 && random.below(3) > 0 ? ('lead' as const) : ('partner' as const)
          if (!taken.has(volunteerId) && !suggested.has(volunteerId))
            suggested.set(volunteerId, { volunteerId, part, isPromised: false })
        }
        if (suggested.size === 0) continue
        const helpers = [...promised, ...suggested.values()]
        const { lessonDay: day, startMinute } = visit.lesson
        const said = plannerSays(week, visit, helpers)
        const isAllowed = said.own.length === 0 && said.fault === null
        const wrong = checkPlan(task, [
          { visitId: visit.id, kind: 'lesson', day, startMinute, helpers, isServed: true },
        ])
        const context = { seed, visit: visit.id, helpers, said, wrong }
        if (isAllowed !== (wrong.length === 0)) expect(context).toEqual('the referee says otherwise')
        const input = {
          lessonId: visit.id,
          helpers: helpers.map(({ volunteerId, part }) => ({ volunteerId, part })),
        }
        const judged = judge(confirmPair, rows, input, stamp)
        const isConfirmed = judged.outcome === 'applied'
        if (isAllowed && !isConfirmed) expect({ ...context, judged }).toEqual('the judge refuses it')
        if (said.own.length > 0 && isConfirmed) expect({ ...context, judged }).toEqual('the judge allows it')
        if (isAllowed) allowed += 1
      }
    }
    expect(allowed).toBeGreaterThan(PAIRINGS / 100)
  })
})
