import { appendFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MUTATIONS } from '../../src/domain/mutations.ts'
import { FuzzRun } from './fuzz/fuzz-run.ts'
import { openApp, syncBody, type TestApp } from './http-app.ts'

const REQUESTS = Number(process.env['FUZZ_RUNS'] ?? 20_000)
const MINUTES = 60_000

/** Where the benchmark of the same name wants to read how far it is. */
const REPORT = process.env['FUZZ_REPORT']

let opened: TestApp
let run: FuzzRun

const report = (requests: number): void => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { answers, wrong, slowestMs } = run.sum
  const heapMegabytes = Math.round(process.memoryUsage().heapUsed / 1e5) / 10
  const line = {
    ...{ bench: 'fuzz', requests, wrong: wrong.length, slowestMs: Math.round(slowestMs), heapMegabytes },
    answers: Object.fromEntries([...answers].sort(([one], [other]) => one - other)),
  }
  if (REPORT) appendFileSync(REPORT, `${JSON.stringify(line)}\n`)
}

beforeAll(async () => {
  opened = await openApp(true)
  run = await FuzzRun.on(opened)
})
afterAll(() => opened.close())

test(
  'whatever is sent to whichever route by whomever, the server answers, never with a failure of its own',
  async () => {
    for (let number = 1; number <= REQUESTS; number += 1) {
      await run.send(number)
      if (REPORT && number % Math.ceil(REQUESTS / 20) === 0) report(number)
    }
    expect(run.sum.wrong).toEqual([])
  },
  Math.max(10 * MINUTES, REQUESTS * 20),
)

test('every kind of change was among it, and every way to be refused', () => {
  expect(run.kinds).toBe(MUTATIONS.length)
  expect([...run.sum.answers.keys()]).toEqual(
    expect.arrayContaining([200, 204, 400, 401, 403, 404, 415, 422]),
  )
})

test('afterwards a device is served as before', async () => {
  const cookie = await opened.signIn('coordinator')
  expect((await opened.post('/api/sync', syncBody(), cookie)).status).toBe(200)
})
