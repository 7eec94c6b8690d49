import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { put } from '../../src/domain/rows.ts'
import { connectDatabase } from '../../src/server/database/connect.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { contact } from './hub-store.contract.ts'
import { type OrdinaryDatabase, ordinaryDatabase, runAs } from './ordinary-user.ts'
import { type Cluster, startCluster } from './postgres-cluster.ts'

const SEEN = 'select distinct municipality from record order by 1'

/** What a cluster with several databases and ordinary users shows; one of its own, in which there is no role yet. */
describe.runIf(inject('postgresUrl'))('the wall in a cluster that others use too', () => {
  let cluster: Cluster
  const made: OrdinaryDatabase[] = []
  const make = async (may: 'createrole' | 'nocreaterole') => {
    const one = await ordinaryDatabase(cluster.url, may)
    made.push(one)
    return one
  }
  const prepare = async ({ url }: OrdinaryDatabase) => {
    const database = await connectDatabase({ databaseUrl: url })
    try {
      await migrate(database)
      const store = new SqlHubStore(database)
      for (const town of ['352012', '352021'])
        await store.write(town, (space) => space.save([put('contact', contact('a'))]))
      return await store.read('352021', (view) => view.after({ version: 0, table: '', id: '' }, 10))
    } finally {
      await database.close()
    }
  }

  beforeAll(async () => {
    const started = await startCluster()
    if (!started) throw new Error('PostgreSQL is not installed')
    cluster = started
  })
  afterAll(async () => {
    for (const one of made) await one.drop()
    await cluster.stop()
  })

  test('hubs of several databases that start at once make the one role they share', async () => {
    const databases = [await make('createrole'), await make('createrole'), await make('createrole')]
    const rows = await Promise.all(databases.map(prepare))
    expect(rows.map((found) => found.length)).toEqual([1, 1, 1])
  })

  test('an owner who may make no roles is told what an administrator has to run, and then it works', async () => {
    const office = await make('nocreaterole')
    const told = await prepare(office).then(() => '', String)
    const [, statements = ''] = /run once: (.*)$/.exec(told) ?? []
    expect(statements).toContain(`grant magonote_hub to "${office.user}"`)
    await runAs(office.adminUrl, statements)
    expect(await prepare(office)).toHaveLength(1)
  })

  test('an ordinary owner is kept apart like anybody in a transaction of a town, and sees all outside it', async () => {
    const office = await make('createrole')
    await prepare(office)
    const inTown = `begin; set local role magonote_hub; set local magonote.municipality = '352021'; ${SEEN}`
    expect(await runAs(office.url, inTown)).toEqual([{ municipality: '352021' }])
    expect(await runAs(office.url, SEEN)).toEqual([{ municipality: '352012' }, { municipality: '352021' }])
  })

  test('the hub of another database in the cluster sees nothing, although both share the role', async () => {
    const [office, neighbour] = [await make('createrole'), await make('createrole')]
    await prepare(office)
    await prepare(neighbour)
    const intruder = new URL(neighbour.url)
    intruder.pathname = new URL(office.url).pathname
    for (const role of ['magonote_hub', 'none']) {
      const asHub = `set role ${role}; set magonote.municipality = '352021';`
      expect(await runAs(intruder.href, `${asHub} ${SEEN}`)).toEqual([])
      await expect(
        runAs(intruder.href, `${asHub} insert into space (municipality) values ('352021')`),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('who is not of the hub reaches nothing at all', async () => {
    const [office, stranger] = [await make('createrole'), await make('nocreaterole')]
    await prepare(office)
    const url = new URL(stranger.url)
    url.pathname = new URL(office.url).pathname
    for (const statement of [SEEN, 'set role magonote_hub', 'select * from store'])
      await expect(runAs(url.href, statement)).rejects.toMatchObject({ code: '42501' })
  })
})
