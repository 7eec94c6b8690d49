import { describe, expect, test } from 'vitest'
import { type Budget, Meter } from '#planner/search/budget.ts'

const stepsUntilOver = (budget: Budget): number => {
  const meter = new Meter(budget)
  for (let share = 0; share < 1;) share = meter.step(0)
  return meter.iterations
}

describe('A budget', () => {
  test('of iterations is over after exactly so many', () => {
    expect(stepsUntilOver({ iterations: 1000 })).toBe(1000)
  })

  test('of time is over soon after the clock says so', () => {
    let now = 5000
    const clock = (): number => (now += 10)
    const steps = stepsUntilOver({ clock, milliseconds: 100 })
    expect(now).toBeGreaterThanOrEqual(5100)
    expect(now).toBeLessThanOrEqual(5130)
    expect(steps).toBeGreaterThan(0)
  })

  test('that could never be over is refused', () => {
    expect(() => new Meter({})).toThrow('a budget needs')
    expect(() => new Meter({ milliseconds: 100 })).toThrow('a budget needs')
  })

  test('tells its progress and the best cost, and ends when it is told to stop', () => {
    const told: [number, number][] = []
    const meter = new Meter({
      iterations: 1_000_000,
      progress: (share, bestCost) => told.push([share, bestCost]) < 3,
    })
    let share = 0
    while (share < 1) share = meter.step(12)
    expect(told.length).toBe(3)
    expect(told.every(([at, cost]) => at > 0 && at < 1 && cost === 12)).toBe(true)
    expect(meter.iterations).toBeLessThan(1_000_000)
  })
})
