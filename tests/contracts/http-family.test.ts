import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/domain/account/account.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'

const UBE = '352021'
const DAY = 24 * 60 * 60_000
const LEARNER = 'ube-learner-05'
const OTHER = 'ube-learner-06'

let opened: TestApp
let desk: string

beforeAll(async () => {
  opened = await openApp(true)
  desk = await opened.signIn('coordinator')
})
afterAll(() => opened.close())

const learner = async (learnerId = LEARNER): Promise<string> => {
  const issued = (await (await opened.post('/api/slips', { learnerId }, desk)).json()) as { key: string }
  return cookieOf(await opened.post('/api/session/slip-key', { municipality: UBE, key: issued.key }))
}
const ask = (cookie: string, learnerId = LEARNER, days = 180) =>
  opened.post('/api/family', { learnerId, days }, cookie)
const invite = async (cookie: string, learnerId = LEARNER, days = 180) =>
  (await (await ask(cookie, learnerId, days)).json()) as { id: string; code: string; codeEndsAt: string }
const redeem = (code: string, municipality = UBE) =>
  opened.post('/api/session/family', { municipality, code, name: '見本　良子', relation: '子' })
const listed = async (cookie: string, learnerId = LEARNER) =>
  (
    (await (await opened.get(`/api/family?learnerId=${learnerId}`, cookie)).json()) as {
      family: { id: string; isJoined: boolean; name: string; relation: string; endsAt: string }[]
    }
  ).family
const end = (id: string, cookie: string) => opened.post('/api/family/end', { id }, cookie)
const isOpen = async (cookie: string) => (await opened.get('/api/session', cookie)).status === 200
const toldOf = async (cookie: string) => {
  const synced = await opened.post('/api/sync', syncBody(), cookie)
  const { changes } = (await synced.json()) as {
    changes: { table: string; id: string; row: Record<string, unknown> | null }[]
  }
  return changes
}
const endAll = async () => {
  for (const { id } of await listed(desk)) await end(id, desk)
}

describe('letting somebody of the family in', () => {
  test('the learner invites, the code is redeemed once, and both places list who it is', async () => {
    await endAll()
    const own = await learner()
    const { id, code } = await invite(own, LEARNER, 30)
    expect(await listed(own)).toMatchObject([{ id, isJoined: false, name: '', relation: '' }])
    const joined = await redeem(code.toLowerCase().replaceAll('-', ' '))
    expect(await joined.json()).toMatchObject({
      account: { role: 'family', subjectId: LEARNER },
      name: '見本　良子',
    })
    const endsAt = new Date(opened.clock.ms + 30 * DAY).toISOString()
    const entry = { id, isJoined: true, name: '見本　良子', relation: '子', endsAt }
    expect([await listed(own), await listed(desk)]).toEqual([[entry], [entry]])
    const again = await redeem(code)
    expect([again.status, await again.json()]).toMatchObject([410, { code: 'code-used' }])
  })

  test('the desk invites too, and nobody else does', async () => {
    await endAll()
    expect((await redeem((await invite(desk)).code)).status).toBe(200)
    expect((await ask(await learner(OTHER))).status).toBe(403)
    for (const role of ['learner', 'liaison', 'prefecture-viewer'] satisfies Role[])
      expect((await ask(await opened.signIn(role))).status).toBe(403)
    const family = cookieOf(await redeem((await invite(desk)).code))
    expect((await ask(family)).status).toBe(403)
    expect((await opened.get(`/api/family?learnerId=${LEARNER}`, family)).status).toBe(403)
  })

  test('an invitation lasts seven days', async () => {
    await endAll()
    const { code, codeEndsAt } = await invite(desk)
    expect(codeEndsAt).toBe(new Date(opened.clock.ms + 7 * DAY).toISOString())
    opened.clock.ms += 7 * DAY
    desk = await opened.signIn('coordinator')
    const late = await redeem(code)
    expect([late.status, await late.json()]).toMatchObject([410, { code: 'code-over' }])
    expect(await listed(desk)).toEqual([])
  })

  test('an invitation that was taken back, one of another town and one nobody sent open nothing', async () => {
    const { id, code } = await invite(desk)
    expect((await redeem(code, '353051')).status).toBe(401)
    expect((await end(id, desk)).status).toBe(204)
    expect((await redeem(code)).status).toBe(410)
    expect((await redeem('ZZZZ-ZZZZ-ZZZZ')).status).toBe(401)
    const foreign = await opened.signIn('coordinator', '353051')
    expect((await ask(foreign)).status).toBe(404)
    expect((await end(id, foreign)).status).toBe(404)
  })

  test('two who type one code at the same time are not both let in', async () => {
    const { code } = await invite(desk)
    const answers = await Promise.all([redeem(code), redeem(code), redeem(code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
  })

  test('nobody is invited to a learner who was erased, as to one who is not there', async () => {
    await opened.parts.store.write(UBE, async (space) => {
      const [known] = await space.lookup('learner', 'id', ['ube-learner-09'])
      const erased = { at: opened.parts.now(), rule: 'asked' }
      await space.save([{ table: 'learner', id: 'ube-learner-09', row: { ...known?.row, erased } as never }])
    })
    expect((await ask(desk, 'ube-learner-09')).status).toBe(404)
    expect((await ask(desk, 'ube-learner-nobody')).status).toBe(404)
  })

  test('at most eight are let in at once', async () => {
    await endAll()
    for (let count = 0; count < 8; count += 1) await invite(desk)
    expect((await ask(desk)).status).toBe(409)
    await endAll()
    expect((await ask(desk)).status).toBe(200)
  })

  test.each([
    ['another number of days', { learnerId: LEARNER, days: 3650 }],
    ['a role of one’s own', { learnerId: LEARNER, days: 30, role: 'coordinator' }],
  ])('an invitation with %s is refused', async (_, body) => {
    expect((await opened.post('/api/family', body, desk)).status).toBe(400)
  })
})

describe('what the family was let in to', () => {
  test('ends at the next request when the learner ends it; the device is told and keeps nothing else', async () => {
    await endAll()
    const own = await learner()
    const { id, code } = await invite(own)
    const family = cookieOf(await redeem(code))
    expect((await toldOf(family)).some(({ table }) => table !== 'account')).toBe(true)
    expect((await end(id, own)).status).toBe(204)
    expect(await isOpen(family)).toBe(false)
    const told = await toldOf(family)
    expect(told.map(({ table, row }) => [table, row?.['state']])).toEqual([['account', 'revoked']])
    expect(await listed(own)).toEqual([])
    expect((await end(id, own)).status).toBe(204)
  })

  test('ends when the desk ends it, and not when another learner or the family itself tries', async () => {
    const { id, code } = await invite(desk)
    const family = cookieOf(await redeem(code))
    expect((await end(id, await learner(OTHER))).status).toBe(403)
    expect((await end(id, family)).status).toBe(403)
    expect(await isOpen(family)).toBe(true)
    await end(id, desk)
    expect(await isOpen(family)).toBe(false)
  })

  test('ends by itself when its time is over, and the device is told', async () => {
    await endAll()
    desk = await opened.signIn('coordinator')
    const family = cookieOf(await redeem((await invite(desk, LEARNER, 30)).code))
    opened.clock.ms += 30 * DAY - 1000
    expect(await isOpen(family)).toBe(true)
    opened.clock.ms += 1000
    const told = await toldOf(family)
    expect(told.map(({ table, row }) => [table, row?.['state']])).toEqual([['account', 'revoked']])
    expect(await isOpen(family)).toBe(false)
    desk = await opened.signIn('coordinator')
    expect(await listed(desk)).toEqual([])
  })

  test('ends with every open invitation when the learner is given a new slip, and stays ended', async () => {
    const cookie = await learner()
    const { code } = await invite(cookie)
    const family = cookieOf(await redeem(code))
    const open = await invite(cookie)
    await learner()
    expect(await isOpen(family)).toBe(false)
    expect((await redeem(open.code)).status).toBe(410)
  })

  test('is noted with ids alone', async () => {
    const { id, code } = await invite(desk)
    await redeem(code)
    await end(id, desk)
    const notes = await opened.parts.database.query<{ what: string; about: string[] }>(
      `select what, about from audit where what like 'family.%' order by number desc limit 3`,
    )
    expect(notes.map(({ what }) => what)).toEqual(['family.ended', 'family.joined', 'family.invited'])
    expect(notes.every(({ about }) => about.includes(`learner/${LEARNER}`))).toBe(true)
    expect(JSON.stringify(notes)).not.toContain('見本')
    expect(opened.logged.join()).not.toContain('見本')
  })
})
