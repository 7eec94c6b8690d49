import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeAccount } from '../../src/domain/account/revoke-account.ts'
import { volunteerHours } from '../../src/domain/numbers/volunteer-hours.ts'
import { put } from '../../src/domain/rows.ts'
import { eraseVolunteer } from '../../src/domain/volunteer/erase-volunteer.ts'
import { keepCredential } from '../../src/server/access/credential.ts'
import { hubTables } from '../../src/server/database/hub-tables.ts'
import type { Database } from '../../src/server/database/database.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { quoteName } from '../../src/server/database/quote-name.ts'
import { afterPush } from '../../src/server/effects/after-push.ts'
import type { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { answerSync } from '../../src/sync/hub/answer-sync.ts'
import { PROTOCOL, SCHEMA } from '../../src/sync/protocol.ts'
import { aContact, NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'
import { COORDINATOR, factsIn, fillTown, partsOf, SILVER, Tablet } from './erasing.ts'

const ASKED = { volunteerId: 'silver', rule: 'asked' as const }
const PLANTED = ['見本　去夫', 'みほん　さるお', '0836012345']
const [name = '', kana = '', telephone = ''] = PLANTED

const linesOf = async (database: Database): Promise<string[]> => {
  const lines: string[] = []
  for (const table of await hubTables(database)) {
    const rows = await database.query<{ line: string }>(
      `select to_jsonb(t)::text as line from ${quoteName(table.name)} t`,
    )
    lines.push(...rows.map(({ line }) => `${table.name} ${line}`))
  }
  return lines.filter((line) => PLANTED.some((words) => line.includes(words)))
}

/** What they typed of themselves comes under another's name, so that it is held. */
const sendAsAnother = async (hub: SqlHubStore, id: number): Promise<void> => {
  const input = { name, telephone }
  const one = { id, name: 'volunteer.change@2', input, madeAt: NOW, author: COORDINATOR.accountId }
  const request = { protocol: PROTOCOL, schema: SCHEMA, device: 'theirs', cursor: null, mutations: [one] }
  const { answer } = await answerSync(hub, { actor: SILVER, isRevoked: id > 1, isFresh: true }, request, NOW)
  expect(answer.results.map(({ outcome }) => outcome)).toEqual(['held'])
  await afterPush(partsOf(hub), UBE_CODE, { ...request, results: answer.results })
}

describe.each(databaseAdapters())('a volunteer who is erased in $name', ({ open }) => {
  let opened: Opened
  let hub: SqlHubStore
  let before: { lines: string[]; hours: unknown }
  const desk = new Tablet(COORDINATOR)
  const tablet = new Tablet(SILVER, true)
  const leftOpen = new Tablet(COORDINATOR, false, false)

  beforeAll(async () => {
    opened = await open()
    await migrate(opened.database)
    hub = await fillTown(opened.database)
    const contact = put('contact', { ...aContact('silver'), name, kana, telephone })
    await hub.write(UBE_CODE, (space) => space.save([contact]))
    const pin = { municipality: UBE_CODE, accountId: SILVER.accountId, kind: 'pin' as const }
    await keepCredential(opened.database, { ...pin, signInName: name, hash: 'h' })
    before = {
      lines: await linesOf(opened.database),
      hours: volunteerHours(await factsIn(opened.database)),
    }
    await desk.synchronise(hub)
    await sendAsAnother(hub, 1)
    await desk.press(revokeAccount, { accountId: SILVER.accountId })
    await desk.synchronise(hub)
    await leftOpen.synchronise(hub)
    await leftOpen.press(eraseVolunteer, ASKED)
    await leftOpen.synchronise(hub)
    await desk.press(eraseVolunteer, ASKED)
    await desk.synchronise(hub)
    await sendAsAnother(hub, 2)
  })
  afterAll(() => opened.close())

  test('was in it before, in the rows and beside them, and is found nowhere any more', async () => {
    expect([...new Set(before.lines.map((line) => line.split(' ')[0]))].sort()).toEqual([
      'credential',
      'record',
    ])
    expect(await linesOf(opened.database)).toEqual([])
  })

  test('changes no hour that was counted', async () => {
    expect(volunteerHours(await factsIn(opened.database))).toEqual(before.hours)
  })

  test('has a certificate of what went, finished by the hub and written into the audit log', async () => {
    await desk.synchronise(hub)
    const row = (await desk.rows('volunteer')).find(({ id }) => id === 'silver')
    expect(row).toMatchObject({
      erased: {
        at: NOW,
        rule: 'asked',
        finishedAt: NOW,
        counts: { contact: 1, credential: 1, volunteer: 1 },
      },
    })
    const noted = await opened.database.query<{ what: string }>(
      `select what from audit where what like 'volunteer.%' order by number`,
    )
    expect(noted.map(({ what }) => what)).toEqual([
      'volunteer.erase@1',
      'volunteer.erasure-finished',
      'volunteer.erasure-finished',
    ])
  })

  test('leaves the tablet as well', async () => {
    await tablet.synchronise(hub)
    expect(await tablet.rows('contact')).toEqual([])
  })

  test('was not done by a desk that was left open', async () => {
    const settled = await leftOpen.settled()
    expect(settled.map(({ refusal }) => refusal?.code)).toEqual(['proof-needed'])
  })
})
