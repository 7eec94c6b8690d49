import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import path from 'node:path'
import { readSecret } from '../../src/server/access/secret-file.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { fill } from '../bench/fill-store.ts'
import { signIn } from '../bench/push-device.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { type BuiltServer, buildServer } from './build-server.ts'
import { runKills } from './kill-run.ts'
import { classForAll } from './killed-device.ts'
import { kindsOfStore, type RestorableStore, using } from './restorable-stores.ts'

const KILLS = 4
const patience = 240_000

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer(process.cwd())
})
afterAll(() => built.remove())

describe.each(kindsOfStore())('a hub on $name that is killed while it works', ({ make }) => {
  let store: RestorableStore

  beforeAll(async () => {
    store = await make()
    await using(store.open, async (database) => {
      await fill(database, readSecret(path.join(store.env.DATA_DIR, 'secret')), 300)
      await new SqlHubStore(database).write(UBE_CODE, (space) => space.save([classForAll()]))
    })
  })
  afterAll(() => store.remove())

  test(
    'has everything it acknowledged, each once, also when it died between commit and reply',
    { timeout: patience },
    async () => {
      const { acknowledged, betweenCommitAndReply, ...counts } = await runKills({
        main: built.main,
        env: store.env,
        signIn,
        kills: KILLS,
        seed: 20261120,
      })
      expect(counts).toEqual({ kills: KILLS, lost: 0, doubled: 0 })
      expect(acknowledged).toBeGreaterThanOrEqual(KILLS)
      expect(betweenCommitAndReply).toBeGreaterThanOrEqual(KILLS / 4)
    },
  )
})
