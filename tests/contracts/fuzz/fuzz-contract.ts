import { afterAll, beforeAll, expect, test } from 'vitest'
import { MUTATIONS } from '#domain/mutations.ts'
import type { DatabaseChoice } from '#server/database/connect.ts'
import { FuzzRun } from './fuzz-run.ts'
import { shareOf } from './fuzz-sum.ts'

const MINUTES = 60_000

interface Fuzzed {
  /** An empty database. */
  readonly choice: () => DatabaseChoice | Promise<DatabaseChoice>
  readonly seed: number
  readonly requests: number
}

/** What holds of every answer to the requests of a seed, on one of the stores. */
export const fuzzContract = ({ choice, seed, requests }: Fuzzed): void => {
  let run: FuzzRun

  beforeAll(async () => {
    run = await FuzzRun.open(await choice(), seed)
  })
  afterAll(() => run.close())

  test(
    'whatever is sent to whichever route by whomever, the server answers soon and never with a failure of its own',
    async () => {
      for (let number = 1; number <= requests; number += 1) await run.send(number)
      expect(run.sum.wrong).toEqual([])
      expect(run.sum.slow.filter(({ leastMs }) => leastMs > 1000)).toEqual([])
    },
    10 * MINUTES,
  )

  test('every kind of change was among it, and every route was also asked well', () => {
    expect(run.kinds).toBe(MUTATIONS.length)
    expect(run.routes.filter((route) => !run.sum.fine[route])).toEqual([])
    expect(Object.keys(run.sum.outcomes).sort()).toEqual(['applied', 'held', 'refused'])
  })

  test('a third or more was answered as asked, the rest refused in every way there is, few for asking too often', () => {
    const { answers } = run.sum
    expect(shareOf(run.sum, 2)).toBeGreaterThan(1 / 3)
    const refusals = [400, 401, 403, 404, 409, 413, 415, 422, 426]
    expect(Object.keys(answers).map(Number)).toEqual(expect.arrayContaining(refusals))
    expect(answers[429] ?? 0).toBeLessThan(requests / 100)
  })
}
