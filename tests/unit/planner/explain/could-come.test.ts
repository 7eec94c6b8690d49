import { describe, expect, test } from 'vitest'
import { couldCome } from '#planner/explain/could-come.ts'
import { CREW_FULL, ONE_MORE } from '#planner/explain/crew.ts'
import { explainCell, whyNotAlone } from '#planner/explain/explain-cell.ts'
import { lesson, pair, plan, silver } from '../../domain/rules/plan-builder.ts'
import { everyPlan, promisesAlone } from '../every-plan.ts'
import { randomWeek } from '../random-week.ts'
import { aWeek } from '../sample-week.ts'

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1)

/** Every cell of these weeks, in a plan that is one of all there are. */
const cells = SEEDS.flatMap((seed) => {
  const task = randomWeek({ seed })
  const plans = everyPlan(task)
  const visits = plans[seed % plans.length] ?? []
  return visits.flatMap(({ visitId }) =>
    task.plan.volunteers.map(({ id }) => ({ task, visits, cell: { visitId, volunteerId: id } })),
  )
})

/** Somebody beyond those who are needed may be chosen all the same. */
const BEYOND_NEED = [CREW_FULL, ONE_MORE]

describe('Whether a helper could come', () => {
  test('is what the explanation of the cell says', () => {
    let [no, beyond] = [0, 0]
    for (const { task, visits, cell } of cells) {
      const told = explainCell(task, visits, cell)
      if (told.state === 'promised') continue
      const code = told.state === 'forbidden' ? told.finding.code : ''
      const could = couldCome(task, visits, cell)
      expect({ cell, code, could }).toEqual({ cell, code, could: code === '' || BEYOND_NEED.includes(code) })
      if (!could && whyNotAlone(task, cell) === null) no += 1
      if (could && code !== '') beyond += 1
    }
    expect(no).toBeGreaterThan(20)
    expect(beyond).toBeGreaterThan(2)
  })

  test('is yes where enough people go already, but not beside somebody they must not meet', () => {
    const full = (notTogetherIds: string[]) => {
      const task = aWeek({
        plan: plan({
          lessons: [lesson('class')],
          volunteers: [silver('hana'), silver('other', { notTogetherIds }), silver('third')],
          pairings: [pair('class', 'hana'), pair('class', 'third', { part: 'partner' })],
        }),
      })
      const cell = { visitId: 'class', volunteerId: 'other' }
      const told = explainCell(task, promisesAlone(task), cell)
      return [couldCome(task, promisesAlone(task), cell), told.state === 'forbidden' && told.finding.code]
    }
    expect(full([])).toEqual([true, CREW_FULL])
    expect(full(['third'])).toEqual([false, 'not-together'])
  })
})
