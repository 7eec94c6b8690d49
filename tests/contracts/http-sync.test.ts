import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROWS_OF_FIRST_PAGE, SyncAnswer } from '../../src/sync/protocol.ts'
import { UBE } from '../../src/cast/key-people.ts'
import { tokyoDay } from '../../src/domain/day.ts'
import { listen } from '../../src/server/listen.ts'
import { NumbersAnswer } from '../../src/server/routes/bodies.ts'
import { NOON, openApp, syncBody, type TestApp } from './http-app.ts'

describe('syncing over HTTP', () => {
  let opened: TestApp
  let desk: string

  beforeAll(async () => {
    opened = await openApp(true)
    desk = await opened.signIn('coordinator')
  })
  afterAll(() => opened.close())

  const sync = async (cookie: string, body: unknown) =>
    SyncAnswer.parse(await (await opened.post('/api/sync', body, cookie)).json())

  const everything = async (cookie: string) => {
    const body = syncBody()
    const rows: SyncAnswer['changes'] = []
    for (;;) {
      const answer = await sync(cookie, body)
      rows.push(...answer.changes)
      body.cursor = answer.cursor as never
      if (!answer.more) return { rows, body }
    }
  }

  const finishCall = (callId: string) => ({
    id: 1,
    name: 'call.finish@1',
    input: { callId, outcome: 'つながりました' },
    madeAt: opened.parts.now(),
    author: UBE.coordinator.accountId,
  })

  const openCall = (rows: SyncAnswer['changes']): string =>
    rows.find(({ table, row }) => table === 'call' && row?.['state'] === 'open')?.id ?? ''

  test('a desk reads its whole town page by page, and then nothing more', async () => {
    const { rows, body } = await everything(desk)
    expect(rows.length).toBeGreaterThan(ROWS_OF_FIRST_PAGE)
    expect(new Set(rows.map(({ table, id }) => `${table}/${id}`)).size).toBe(rows.length)
    expect(await sync(desk, body)).toMatchObject({ page: 'changes', changes: [], more: false })
  })

  test('a mutation is applied once, however often it is sent, and comes back as a changed row', async () => {
    const { rows, body } = await everything(desk)
    const callId = openCall(rows)
    const request = { ...body, mutations: [finishCall(callId)] }
    const first = await sync(desk, request)
    const again = await sync(desk, { ...request, cursor: first.cursor })
    expect(first.results).toEqual([{ id: 1, outcome: 'applied' }])
    expect(first.changes).toEqual([
      { table: 'call', id: callId, row: expect.objectContaining({ state: 'done' }) as unknown },
    ])
    expect(again).toMatchObject({ results: first.results, changes: [] })
  })

  test('what the desk sent out of a rescue file is not refused when the tablet hands it in too', async () => {
    const lesson = { lessonId: UBE.todaysVisitId(tokyoDay(NOON)), at: NOON }
    const attendance = {
      id: 'rescued-fact',
      personKind: 'learner',
      personId: UBE.todaysLearnerId,
      mark: 'present',
    }
    const report = {
      ...{
        id: 'rescued-report',
        learnerId: UBE.todaysLearnerId,
        topicsDone: ['LINE'],
        canDo: ['写真を送れる'],
      },
      ...{ learnt: '見本の記録', next: '', satisfaction: 3, voice: '' },
    }
    const handedIn = (author: string, cookie: string, learnt = report.learnt) =>
      sync(
        cookie,
        syncBody({
          mutations: [
            { id: 1, name: 'attendance.record@1', input: { ...attendance, ...lesson }, madeAt: NOON, author },
            { id: 2, name: 'report.write@1', input: { ...report, ...lesson, learnt }, madeAt: NOON, author },
          ],
        }),
      )
    const byDesk = await handedIn(UBE.coordinator.accountId, desk)
    expect(byDesk.results).toEqual([1, 2].map((id) => ({ id, outcome: 'applied' })))
    const tablet = await opened.signIn('volunteer')
    const byTablet = await handedIn(UBE.silver.accountId, tablet)
    expect(byTablet.results).toEqual(
      [1, 2].map((id) => ({ id, outcome: 'applied', flags: ['known-already'] })),
    )
    const authors = await opened.parts.database.query(
      `select data->>'authorId' as by from record where id in ('rescued-fact', 'rescued-report')`,
    )
    expect(authors).toEqual([1, 2].map(() => ({ by: UBE.coordinator.accountId })))
    const other = await handedIn(UBE.silver.accountId, tablet, '別の記録')
    expect(other.results[1]).toMatchObject({ outcome: 'refused', refusal: { code: 'record-known' } })
  })

  test('a device pushes for one account only', async () => {
    const body = syncBody({ mutations: [finishCall('none')] })
    await sync(desk, body)
    const other = await opened.signIn('volunteer')
    const response = await opened.post('/api/sync', body, other)
    expect([response.status, await response.json()]).toEqual([
      403,
      { code: 'not-your-device', message: 'this device belongs to another account' },
    ])
  })

  test('a device whose rows have another shape is given a fresh snapshot', async () => {
    const { body } = await everything(desk)
    expect(await sync(desk, { ...body, schema: 99 })).toMatchObject({ page: 'snapshot-start' })
  })

  test('the rows of another town are never among those read', async () => {
    const other = await everything(await opened.signIn('coordinator', '353051'))
    expect(other.rows.length).toBeGreaterThan(100)
    expect(other.rows.filter(({ id }) => id.startsWith('ube-'))).toEqual([])
  })

  test('the prefecture reads numbers only: its own account and the town, nobody else', async () => {
    const { rows } = await everything(await opened.signIn('prefecture-viewer'))
    expect(rows.map(({ table }) => table).sort()).toEqual(['account', 'municipality'])
  })

  test('the prefecture sees every town, a desk its own, and nobody a cell under five', async () => {
    const read = async (cookie: string) =>
      NumbersAnswer.parse(await (await opened.get('/api/numbers?fiscalYear=2026', cookie)).json())
    const own = await read(desk)
    const all = await read(await opened.signIn('prefecture-viewer'))
    expect(own.municipalities.map(({ code }) => code)).toEqual(['352021'])
    expect(all.municipalities).toHaveLength(19)
    expect(all.municipalities.find(({ code }) => code === '352021')).toEqual(own.municipalities[0])
    expect(own.municipalities[0]?.total.lessons).toBeGreaterThan(0)
  })

  test.each(['volunteer', 'learner', 'liaison'] as const)('a %s reads no numbers', async (role) => {
    expect((await opened.get('/api/numbers', await opened.signIn(role))).status).toBe(403)
  })

  test('a push pokes whoever listens in the town, nobody in another, and signing out ends the stream', async () => {
    const server = await listen(opened.app, { port: 0, host: '127.0.0.1' })
    const base = `http://127.0.0.1:${server.address.port}`
    const hear = async (cookie: string) => {
      const { body, headers } = await fetch(`${base}/api/pokes`, { headers: { Cookie: cookie } })
      expect(headers.get('Content-Type')).toContain('text/event-stream')
      const reader = (body as ReadableStream<Uint8Array>).getReader()
      let text = ''
      const until = async (word: string) => {
        while (!text.includes(word)) {
          const { done, value } = await reader.read()
          if (done) return `${text}(ended)`
          text += new TextDecoder().decode(value)
        }
        return text
      }
      await until('listening')
      return until
    }
    const [volunteer, neighbour] = [
      await opened.signIn('volunteer'),
      await opened.signIn('volunteer', '353051'),
    ]
    const [here, there] = [await hear(volunteer), await hear(neighbour)]
    const { rows, body } = await everything(desk)
    await sync(desk, { ...body, device: 'poking-device', mutations: [finishCall(openCall(rows))] })
    expect(await here('event: poke')).toContain('event: poke\ndata: ')
    for (const cookie of [volunteer, neighbour])
      await opened.send('DELETE', '/api/session', undefined, { Cookie: cookie })
    expect(await here('(never)')).toMatch(/\(ended\)$/)
    expect(await there('(never)')).not.toContain('poke')
    await server.stop()
  })
})
