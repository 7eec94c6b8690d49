import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import type { Database } from '../../src/server/database/database.ts'
import { openEmbedded } from '../../src/server/database/embedded-database.ts'
import { isStoreDown } from '../../src/server/database/is-store-down.ts'
import { type HangingWorker, hangingWorker } from './hanging-worker.ts'
import { openApp, type TestApp } from './http-app.ts'

const PATIENCE_MS = 25_000
const patience = 120_000

let folder: string
let worker: HangingWorker
let database: Database

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-hang-'))
  worker = hangingWorker(folder, inject('embeddedWorkerFile'))
  database = await openEmbedded({ folder: path.join(folder, 'data'), workerFile: worker.url })
}, patience)
afterEach(async () => {
  vi.useRealTimers()
  await database.close()
  worker.close()
  fs.rmSync(folder, { recursive: true })
})

/** The clock alone moves: what hangs hangs as long as it likes. */
const waitInVain = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
}
const fakeClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

describe('a statement that the embedded database never answers', () => {
  test(
    'fails in time, is not saved, and the next one is answered from the same folder',
    { timeout: patience },
    async () => {
      await database.query('create table note (words text)')
      await database.query("insert into note values ('acknowledged')")
      fakeClock()
      await worker.hangAtNext()
      const hanging = database.query("insert into note values ('never')").catch((error: unknown) => error)
      const behindIt = database.query('select words from note')
      await waitInVain()
      const error = await hanging
      expect(String(error)).toContain('did not answer in time')
      expect(isStoreDown(error)).toBe(true)
      expect(await behindIt).toEqual([{ words: 'acknowledged' }])
      expect(fs.existsSync(path.join(folder, 'data/database.lock'))).toBe(true)
    },
  )

  test('in the middle of a transaction undoes all of it', { timeout: patience }, async () => {
    await database.query('create table note (words text)')
    fakeClock()
    let reached = (): void => undefined
    const isInside = new Promise<void>((resolve) => {
      reached = resolve
    })
    const work = database.transaction('write', async (sql) => {
      await sql.query("insert into note values ('first')")
      await worker.hangAtNext()
      reached()
      await sql.query("insert into note values ('second')")
    })
    const failed = expect(work).rejects.toThrow('did not answer in time')
    await isInside
    await waitInVain()
    await failed
    expect(await database.query('select words from note')).toEqual([])
  })

  test('costs a request a 503, and the next request is served', { timeout: patience }, async () => {
    const opened: TestApp = await openApp(false, { database })
    expect((await opened.get('/api/municipalities')).status).toBe(200)
    fakeClock()
    await worker.hangAtNext()
    const hanging = opened.get('/api/municipalities')
    await waitInVain()
    const answer = await hanging
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      503,
      'store-unavailable',
    ])
    expect((await opened.get('/api/municipalities')).status).toBe(200)
  })
})
