import { afterAll, beforeAll, expect, test } from 'vitest'
import { MUTATIONS } from '../../src/domain/mutations.ts'
import { FuzzRun } from './fuzz/fuzz-run.ts'
import { openApp, syncBody, type TestApp } from './http-app.ts'

const REQUESTS = Number(process.env['FUZZ_RUNS'] ?? 20_000)
const MINUTES = 60_000

let opened: TestApp
let run: FuzzRun

beforeAll(async () => {
  opened = await openApp(true)
  run = await FuzzRun.on(opened)
})
afterAll(() => opened.close())

test(
  'whatever is sent to whichever route by whomever, the server answers, never with a failure of its own',
  async () => {
    for (let number = 1; number <= REQUESTS; number += 1) await run.send(number)
    expect(run.sum.wrong).toEqual([])
  },
  10 * MINUTES,
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
