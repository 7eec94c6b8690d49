import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SUO_OSHIMA, UBE } from '../../src/cast/key-people.ts'
import type { AuditLine } from '../../src/domain/audit/audit-line.ts'
import { AuditAnswer, ViewsAnswer } from '../../src/server/routes/audit-bodies.ts'
import { SyncAnswer } from '../../src/sync/protocol.ts'
import { checkedChains } from './checked-chains.ts'
import { NOON, openApp, syncBody, type TestApp } from './http-app.ts'
import { pushedWish } from './wish-by-telephone.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('the audit log over HTTP', () => {
  let opened: TestApp
  let desk: string
  let helper: string
  let views = 0

  beforeAll(async () => {
    opened = await openApp(true)
  })
  beforeEach(async () => {
    opened.clock.ms += MINUTE
    desk = await opened.signIn('coordinator')
    helper = await opened.signIn('volunteer')
  })
  afterAll(() => opened.close())

  const search = async (query = '', cookie = desk): Promise<AuditAnswer> => {
    const answer = await opened.get(`/api/audit${query}`, cookie)
    expect(answer.status).toBe(200)
    return AuditAnswer.parse(await answer.json())
  }
  const newest = async (query = ''): Promise<AuditLine | undefined> => (await search(query)).lines[0]
  const sync = async (cookie: string, more: Record<string, unknown> = {}) =>
    SyncAnswer.parse(await (await opened.post('/api/sync', syncBody(more), cookie)).json())
  const contactsOf = ({ changes }: SyncAnswer) =>
    changes.flatMap(({ table, id, row }) =>
      table === 'contact' && row ? [{ id, isMasked: row['isMasked'] }] : [],
    )
  const view = (contactId: string | null, id: number, more: Record<string, unknown> = {}) => ({
    id,
    contactId,
    at: opened.parts.now(),
    where: 'desk-person',
    ...more,
  })
  const report = async (cookie: string, device: string, ...seen: unknown[]) => {
    const answer = await opened.post('/api/views', { device, views: seen }, cookie)
    expect(answer.status).toBe(200)
    return ViewsAnswer.parse(await answer.json())
  }
  const device = () => `views-${(views += 1)}`
  const someContact = async (): Promise<string> =>
    contactsOf(await sync(desk)).find(({ isMasked }) => isMasked === false)?.id ?? ''

  test('an answer that carries contacts has a line with all of them, and who got them', async () => {
    const contacts = contactsOf(await sync(helper))
    const line = await newest('?kind=delivery')
    expect(line?.accountId).toBe(UBE.silver.accountId)
    expect(contacts.length).toBeGreaterThan(0)
    const [tablet, ...about] = line?.about ?? []
    expect(tablet).toMatch(/^device\/tablet-/)
    expect(about.sort()).toEqual(
      contacts.map(({ id, isMasked }) => `${isMasked ? 'masked-contact' : 'contact'}/${id}`).sort(),
    )
    const { devices } = await search('?kind=delivery')
    expect(devices).toContainEqual({ id: tablet?.slice('device/'.length), label: 'タブレット1' })
  })

  test('the list of people that reaches a desk has every contact of it in the log, page by page', async () => {
    const pages: string[][] = []
    for (let cursor: string | null = null, more = true; more;) {
      const page = await sync(desk, { cursor })
      pages.push(contactsOf(page).map(({ id }) => `contact/${id}`))
      ;({ cursor, more } = page)
    }
    const noted = await opened.parts.database.query<{ about: string[] }>(
      `select about from audit where what = 'contact.delivered' and account_id = $1 order by number desc limit $2`,
      [UBE.coordinator.accountId, pages.filter((page) => page.length > 0).length],
    )
    expect(pages.flat().length).toBeGreaterThan(20)
    expect(noted.reverse().map(({ about }) => about)).toEqual(pages.filter((page) => page.length > 0))
  })

  test('an answer without contacts leaves no line', async () => {
    const { cursor } = await sync(helper)
    const before = await newest()
    await sync(helper, { cursor })
    expect(await newest()).toEqual(before)
  })

  test('a change at the desk is found under the learner it is about', async () => {
    const mutations = [pushedWish(1, 'audited', UBE.coordinator.accountId)]
    expect((await sync(desk, { mutations })).results).toEqual([{ id: 1, outcome: 'applied' }])
    const { lines, accounts } = await search('?learner=learner-audited&kind=change')
    expect(lines.map(({ what }) => what)).toEqual(['request.receive@1'])
    expect(accounts).toEqual([{ id: UBE.coordinator.accountId, role: 'coordinator' }])
  })

  test('a view is noted once, however often it is reported, with the screen and its own time', async () => {
    const contact = await someContact()
    const [name, at] = [device(), '2026-11-21T01:00:00.000Z']
    const seen = [view(contact, 1, { at }), view(contact, 2)]
    expect(await report(desk, name, ...seen)).toEqual({ believed: 2, refused: 0 })
    expect(await report(desk, name, ...seen, view(contact, 3))).toEqual({ believed: 1, refused: 0 })
    const { lines } = await search(`?kind=view&account=${UBE.coordinator.accountId}`)
    expect(lines).toHaveLength(3)
    expect(lines[2]?.about).toEqual([`contact/${contact}`, 'place/desk-person', `seen/${at}`])
  })

  test('another account on the same device has views of its own', async () => {
    const name = device()
    const [own] = contactsOf(await sync(helper))
    await report(desk, name, view(await someContact(), 1))
    expect(await report(helper, name, view(own?.id ?? '', 1))).toEqual({ believed: 1, refused: 0 })
  })

  test('who reports a contact out of their reach is not believed, and that is noted', async () => {
    const reach = new Set(contactsOf(await sync(helper)).map(({ id }) => id))
    const beyond = contactsOf(await sync(desk)).find(({ id }) => !reach.has(id))?.id ?? ''
    expect(await report(helper, device(), view(beyond, 1), view('made-up-id', 2))).toEqual({
      believed: 0,
      refused: 2,
    })
    expect(await newest('?kind=view')).toMatchObject({
      what: 'contact.view-refused',
      accountId: UBE.silver.accountId,
      about: [`contact/${beyond}`, 'count/2'],
    })
  })

  test('what was in reach on the day it was seen is believed days later', async () => {
    const [own] = contactsOf(await sync(helper))
    const at = opened.parts.now()
    opened.clock.ms += 20 * DAY
    helper = await opened.signIn('volunteer')
    expect(contactsOf(await sync(helper)).map(({ id }) => id)).not.toContain(own?.id)
    expect(await report(helper, device(), view(own?.id ?? '', 1, { at }))).toEqual({
      believed: 1,
      refused: 0,
    })
    opened.clock.ms -= 20 * DAY
  })

  test('a file that was made of rows is noted as taken out', async () => {
    await report(desk, device(), view(null, 1, { where: 'numbers-file' }))
    expect(await newest()).toMatchObject({ what: 'export.taken' })
    expect((await newest())?.about[0]).toBe('place/numbers-file')
  })

  test('the lines of one day, or before a number, are found by themselves', async () => {
    opened.clock.ms += DAY
    desk = await opened.signIn('coordinator')
    await report(desk, device(), view(await someContact(), 1))
    const today = opened.parts.now().slice(0, 10)
    const { lines } = await search(`?from=${today}&until=${today}`)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every(({ at }) => at === opened.parts.now())).toBe(true)
    const before = (await search(`?before=${lines[0]?.number}`)).lines
    expect(before[0]?.number).toBe((lines[0]?.number ?? 0) - 1)
    expect((await search(`?from=2030-01-01`)).lines).toEqual([])
  })

  test('a disclosure tells all of one learner and of nobody else, in Japanese, and is noted itself', async () => {
    const mutations = [pushedWish(1, 'disclosed', UBE.coordinator.accountId)]
    const own = contactsOf(await sync(desk, { mutations, device: device() })).at(-1)?.id ?? ''
    await report(desk, device(), view(own, 1))
    const answer = await opened.get('/api/audit/learner/learner-disclosed?as=csv', desk)
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    const [head, disclosed, ...rest] = csv.trimEnd().split('\r\n')
    expect(head).toBe('\uFEFF番号,日時,種類,利用者,内容,対象,照合値')
    expect(disclosed).toContain('開示のために取り出しました')
    expect(rest.length).toBeGreaterThanOrEqual(1)
    expect(csv).toContain(`調整担当者（${UBE.coordinator.accountId}）`)
    expect(csv).not.toContain('見本')
    expect(csv).not.toContain(await someContact())
  })

  test('nobody but the coordinator of the town reads its log, and a learner of another town is not there', async () => {
    for (const path of ['/api/audit', '/api/audit/learner/learner-audited']) {
      expect((await opened.get(path, helper)).status).toBe(403)
      expect((await opened.get(path)).status).toBe(401)
    }
    const otherDesk = await opened.signIn('coordinator', SUO_OSHIMA.code)
    expect((await opened.get('/api/audit/learner/learner-audited', otherDesk)).status).toBe(404)
    expect((await opened.get('/api/audit/learner/%00', desk)).status).toBe(404)
    const { lines } = await search('', otherDesk)
    expect(lines.flatMap(({ about }) => about).filter((one) => one.includes('ube'))).toEqual([])
    expect((await opened.get('/api/audit?learner=x y', desk)).status).toBe(400)
  })

  test('a device that uses the name of another is refused, and that is noted', async () => {
    const name = `device-${device()}`
    await sync(desk, { device: name, mutations: [pushedWish(1, 'named', UBE.coordinator.accountId)] })
    const foreign = syncBody({
      device: name,
      mutations: [pushedWish(2, 'foreign', UBE.silver.accountId)],
    })
    expect((await opened.post('/api/sync', foreign, helper)).status).toBe(403)
    expect(await newest('?kind=access')).toMatchObject({
      what: 'device.foreign',
      accountId: UBE.silver.accountId,
    })
  })

  test('through all of this every line stays as it was written', async () => {
    const { chains } = await checkedChains(opened.parts.database)
    expect(chains.find(({ municipality }) => municipality === UBE.code)?.count).toBeGreaterThan(20)
    expect(chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([])
    expect(opened.parts.now() > NOON).toBe(true)
  })
})
