import { describe, expect, test } from 'vitest'
import { explainCell } from '#planner/explain/explain-cell.ts'
import { whoCouldStepIn } from '#planner/explain/who-could-step-in.ts'
import { ERASED } from '../../domain/sample-rows.ts'
import { promisesAlone } from '../every-plan.ts'
import { randomWeek } from '../random-week.ts'

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

describe('Who could step in at a visit', () => {
  test('everybody who is not there, those who may come first and the fewest points before the others', () => {
    let allowed = 0
    for (const seed of SEEDS) {
      const task = randomWeek({ seed })
      const visits = promisesAlone(task)
      for (const { visitId, helpers } of visits) {
        const ranked = whoCouldStepIn(task, visits, visitId)
        expect(ranked).toHaveLength(task.plan.volunteers.length - helpers.length)
        const points = ranked.map(({ told }) => (told.state === 'allowed' ? told.points : Infinity))
        expect(points).toEqual([...points].sort((one, other) => (one < other ? -1 : 1)))
        allowed += points.filter(Number.isFinite).length
      }
    }
    expect(allowed).toBeGreaterThan(5)
  })

  test('nobody who was erased', () => {
    const task = randomWeek({ seed: 1 })
    const volunteers = task.plan.volunteers.map((one) => ({ ...one, erased: ERASED }))
    const gone = { ...task, plan: { ...task.plan, volunteers } }
    expect(whoCouldStepIn(gone, promisesAlone(gone), 'l0')).toEqual([])
  })

  test('says of each what is said of their cell', () => {
    for (const seed of SEEDS) {
      const task = randomWeek({ seed })
      const visits = promisesAlone(task)
      for (const { volunteerId, told } of whoCouldStepIn(task, visits, 'l0'))
        expect(told.state).toBe(explainCell(task, visits, { visitId: 'l0', volunteerId }).state)
    }
  })
})

describe('Whoever said no to a visit', () => {
  test('is not suggested there again, and the cell says why', () => {
    const declined = SEEDS.flatMap((seed) => {
      const task = { ...randomWeek({ seed, promised: 0.4 }), dropOuts: [] }
      const planned = new Set(promisesAlone(task).map(({ visitId }) => visitId))
      return task.plan.pairings
        .filter(({ state, lessonId }) => state === 'declined' && planned.has(lessonId))
        .map(({ lessonId, volunteerId }) =>
          explainCell(task, promisesAlone(task), { visitId: lessonId, volunteerId }),
        )
    })
    expect(declined.length).toBeGreaterThan(0)
    for (const told of declined)
      expect(told).toMatchObject({ state: 'forbidden', finding: { code: 'said-no' } })
  })
})
