import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { UBE } from '../../src/cast/key-people.ts'
import { NumbersAnswer } from '../../src/server/routes/bodies.ts'
import { SyncAnswer } from '../../src/sync/protocol.ts'
import { buildServer, type BuiltServer } from './build-server.ts'
import { cookieOf, syncBody } from './http-app.ts'
import { type HubProcess, startHub } from './hub-process.ts'
import { type OrdinaryDatabase, ordinaryDatabase, runAs } from './ordinary-user.ts'
import { openRoundRobin, type RoundRobin } from './round-robin.ts'
import { Tablet } from './tablet.ts'
import { pushedWish } from './wish-by-telephone.ts'

const HUBS = 3
const TOWN = UBE.code

const send = (base: string, at: string, cookie = '', body?: unknown, headers: Record<string, string> = {}) =>
  fetch(base + at, {
    headers: { 'Content-Type': 'application/json', Origin: base, Cookie: cookie, ...headers },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })

const signIn = async (base: string, { name }: { name: string }) => {
  const people = (await (await send(base, '/api/sample-people')).json()) as Record<string, string>[]
  const { password, code } = people.find((one) => one['name'] === name) ?? {}
  const response = await send(base, '/api/session/desk/password', '', {
    municipality: TOWN,
    name,
    password,
    code,
  })
  expect(response.status).toBe(200)
  return cookieOf(response)
}

const enrolledAt = async (base: string): Promise<Tablet> => {
  const tablet = new Tablet()
  const given = await send(base, '/api/sample-people/enrolment', '', { municipality: TOWN })
  const { code } = (await given.json()) as { code: string }
  const { publicKey } = tablet
  const answer = await send(base, '/api/devices', '', { code, publicKey, label: 'タブレット1' })
  tablet.id = ((await answer.json()) as { deviceId: string }).deviceId
  return tablet
}

const beginOn = async (tablet: Tablet, base: string, { name, pin }: { name: string; pin: string }) => {
  const typed = { municipality: TOWN, name, pin }
  const signing = { method: 'POST', path: '/api/session', body: JSON.stringify(typed), timeMs: Date.now() }
  const response = await send(base, '/api/session', '', typed, tablet.headers(signing))
  expect(response.status).toBe(200)
  return cookieOf(response)
}

const sync = async (base: string, cookie: string, more: Record<string, unknown> = {}) => {
  const response = await send(base, '/api/sync', cookie, syncBody(more))
  expect(response.status).toBe(200)
  return SyncAnswer.parse(await response.json())
}

const aWish = (id = 1) => pushedWish(id, randomUUID(), UBE.coordinator.accountId)

describe.runIf(inject('postgresUrl'))('several hub processes on one PostgreSQL behind a plain proxy', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-hubs-'))
  let office: OrdinaryDatabase
  let built: BuiltServer
  let hubs: HubProcess[]
  let proxy: RoundRobin
  let [a, b] = ['', '']
  let desk: string
  const ask = (statement: string) => runAs(office.url, statement)
  const countOf = async (statement: string) => Number((await ask(statement))[0]?.['count'])
  const logged = () => hubs.flatMap(({ log }) => log)

  beforeAll(async () => {
    office = await ordinaryDatabase(inject('postgresUrl') ?? '', 'createrole')
    // As strict as an office may have set it: whoever loses to somebody at the same time is told 40001.
    await runAs(
      office.adminUrl,
      `alter role ${office.user} set default_transaction_isolation = 'serializable'`,
    )
    built = await buildServer(process.cwd())
    const environment = { DATABASE_URL: office.url, DATA_DIR: folder }
    hubs = await Promise.all(Array.from({ length: HUBS }, () => startHub(built.main, environment, '--demo')))
    proxy = await openRoundRobin(hubs.map(({ address }) => address))
    ;[a = '', b = ''] = hubs.map(({ address }) => address)
    desk = await signIn(a, UBE.coordinator)
  })
  afterAll(async () => {
    proxy.close()
    await Promise.all(hubs.map((hub) => hub.stop()))
    built.remove()
    await office.drop()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test('hubs that start at once on an empty database leave one store and one secret', async () => {
    const told = await Promise.all(
      hubs.map(async ({ address }) => (await (await send(address, '/api/health')).json()) as unknown),
    )
    expect(told[0]).toMatchObject({ status: 'ok', store: 'postgresql' })
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(fs.readdirSync(folder)).toEqual(['secret'])
    expect(logged()).toEqual([])
  })

  test('who signed in at one hub synchronises at every other, and is signed out at all of them', async () => {
    const cookie = await signIn(proxy.address, UBE.coordinator)
    const answered = new Set<string | null>()
    const device = `device-${randomUUID()}`
    let cursor: string | null = null
    for (let id = 1; id <= HUBS; id += 1) {
      const response = await send(
        proxy.address,
        '/api/sync',
        cookie,
        syncBody({ device, cursor, mutations: [aWish(id)] }),
      )
      const answer = SyncAnswer.parse(await response.json())
      expect(answer.results).toEqual([{ id, outcome: 'applied' }])
      answered.add(response.headers.get('x-hub'))
      cursor = answer.cursor
    }
    expect(answered.size).toBe(HUBS)
    await fetch(`${proxy.address}/api/session`, {
      method: 'DELETE',
      headers: { Origin: proxy.address, Cookie: cookie },
    })
    for (const { address } of hubs) expect((await send(address, '/api/session', cookie)).status).toBe(401)
  })

  test('a push at one hub is heard by whoever listens at another', async () => {
    const { body } = await send(b, '/api/pokes', await beginOn(await enrolledAt(a), b, UBE.silver))
    const reader = (body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    const hear = async (word: string) => {
      for (let text = ''; ;) {
        if (text.includes(word)) return text
        const { done, value } = await reader.read()
        if (done) throw new Error(`the stream ended before ${word}`)
        text += decoder.decode(value)
      }
    }
    await hear('listening')
    await sync(a, desk, { mutations: [aWish()] })
    expect(await hear('event: poke')).toContain('event: poke\ndata: ')
    await reader.cancel()
  })

  test('the same request at two hubs at once is answered alike and done once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const body = { device: `device-${randomUUID()}`, mutations: [aWish(1), aWish(2)] }
      const answers = await Promise.all([a, b, a, b].map((hub) => sync(hub, desk, body)))
      expect(new Set(answers.map(({ results }) => JSON.stringify(results)))).toEqual(
        new Set(['[{"id":1,"outcome":"applied"},{"id":2,"outcome":"applied"}]']),
      )
      const settled = `from mutation_result where device_id = '${body.device}'`
      expect(await countOf(`select count(*) ${settled}`)).toBe(2)
    }
  })

  test('of two devices at two hubs that race for the last place one gets it, the other waits', async () => {
    const classes = await ask(
      `update record set data = data || jsonb_build_object('capacity', (data->>'seatsTaken')::int + 1)
       where municipality = '${TOWN}' and table_name = 'lesson' and (data->>'seatsWaiting')::int = 0 and id in (
         select id from record where municipality = '${TOWN}' and table_name = 'lesson' and data->>'state' = 'open'
           and data->>'learnerHomeId' is null and data->>'lessonDay' > to_char(now() + '2 days', 'YYYY-MM-DD')
         order by id limit 5) returning id`,
    )
    expect(classes.length).toBeGreaterThan(2)
    const join = async (hub: string, lessonId: unknown) => {
      const learnerId = `learner-${randomUUID()}`
      const slip = await send(hub, '/api/session/slip', '', {
        municipality: TOWN,
        learnerId,
        key: 'k'.repeat(22),
      })
      const { account } = (await slip.clone().json()) as { account: { accountId: string } }
      const { madeAt, input } = aWish()
      const place = { lessonId, learnerId, number: '12345678', seats: 1, bookedAt: madeAt }
      return () =>
        sync(hub, cookieOf(slip), {
          mutations: [
            {
              id: 1,
              name: 'booking.join@1',
              input: { ...place, introduction: input.introduction },
              madeAt,
              author: account.accountId,
            },
          ],
        })
    }
    for (const { id } of classes) {
      const racers = [await join(a, id), await join(b, id)]
      const answers = await Promise.all(racers.map((race) => race()))
      const states = answers.map(
        ({ changes }) => changes.find(({ table }) => table === 'booking')?.row?.['state'],
      )
      expect(states.sort()).toEqual(['booked', 'waitlisted'])
    }
    const overfull = `from record where table_name = 'lesson' and (data->>'seatsTaken')::int > (data->>'capacity')::int`
    expect(await countOf(`select count(*) ${overfull}`)).toBe(0)
  })

  test('the prefecture counts every town and a desk its own, each town behind the wall', async () => {
    const read = async (cookie: string) =>
      NumbersAnswer.parse(await (await send(proxy.address, '/api/numbers', cookie)).json())
    const all = await read(await signIn(b, UBE.prefectureViewer))
    const own = await read(desk)
    expect(all.municipalities).toHaveLength(19)
    expect(own.municipalities).toEqual(all.municipalities.filter(({ code }) => code === TOWN))
    expect(own.municipalities[0]?.total.lessons).toBeGreaterThan(0)
  })

  test('signing in as one person at two hubs at once succeeds at both', async () => {
    const tablets = await Promise.all([a, b, a, b].map((hub) => enrolledAt(hub)))
    for (let round = 0; round < 3; round += 1) {
      const cookies = await Promise.all(
        tablets.map((tablet, index) => beginOn(tablet, index % 2 ? a : b, UBE.silver)),
      )
      expect(new Set(cookies).size).toBe(4)
    }
  })

  test('what the database could not do at the same time is done again and shown to nobody', async () => {
    await runAs(
      office.adminUrl,
      `create sequence tries;
       create function lose_four_times() returns trigger language plpgsql security definer as $$ begin
         if nextval('tries') <= 4 then raise exception 'lost' using errcode = '40001'; end if;
         return null;
       end $$;
       create trigger lose before update on space for each statement execute function lose_four_times()`,
    )
    const devices = Array.from({ length: 6 }, () => `device-${randomUUID()}`)
    const answers = await Promise.all(
      devices.map((device, index) => sync(index % 2 ? a : b, desk, { device, mutations: [aWish()] })),
    )
    expect(answers.map(({ results }) => results[0]?.outcome)).toEqual(devices.map(() => 'applied'))
    const [tries] = await runAs(office.adminUrl, 'drop trigger lose on space; select last_value from tries')
    // Each answer hands out contacts, and its line in the log is a write of its own.
    expect(Number(tries?.['last_value'])).toBe(2 * devices.length + 4)
    expect(logged()).toEqual([])
  })

  test('when a hub is killed the devices go on through the others, and nothing is lost or done twice', async () => {
    const EACH = 12
    const doomed = hubs.at(-1)
    const statuses = new Set<number>()
    let answered = 0
    /** The answer, or null when the connection was cut before its end. */
    const push = async (body: Record<string, unknown>): Promise<SyncAnswer | null> => {
      try {
        const response = await send(proxy.address, '/api/sync', desk, syncBody(body))
        const text = await response.text()
        statuses.add(response.status)
        return response.ok ? SyncAnswer.parse(JSON.parse(text)) : null
      } catch (error) {
        if (error instanceof TypeError) return null
        throw error
      }
    }
    const goOn = async (device: string) => {
      for (let id = 1; id <= EACH; id += 1) {
        const body = { device, mutations: [aWish(id)] }
        let answer = await push(body)
        while (!answer) answer = await push(body)
        expect(answer.results).toEqual([{ id, outcome: 'applied' }])
        if ((answered += 1) === EACH) await doomed?.stop('SIGKILL')
      }
    }
    const before = await countOf(`select count(*) from record where table_name = 'request'`)
    await Promise.all(Array.from({ length: 4 }, () => goOn(`device-${randomUUID()}`)))
    expect(await countOf(`select count(*) from record where table_name = 'request'`)).toBe(before + 4 * EACH)
    await expect(send(doomed?.address ?? '', '/api/health')).rejects.toThrow()
    expect([...statuses].filter((status) => status !== 200 && status !== 502)).toEqual([])
    expect(logged()).toEqual([])
  })
})
