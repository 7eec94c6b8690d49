import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, instantOf, tokyoDay } from '#domain/day.ts'
import { cookieOf, openApp, OWN_ORIGIN, syncBody, type TestApp } from './http-app.ts'
import { newNonce, Tablet } from './tablet.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const TOWN = '352021'
const OTHER = '353051'

interface Listed {
  id: string
  label: string
  state: string
  leaseEndsAt: string
  accountIds: string[]
}

let opened: TestApp
let desk = ''

beforeAll(async () => {
  opened = await openApp(true)
})
beforeEach(async () => {
  desk = await opened.signIn('coordinator')
})
afterAll(() => opened.close())

const offer = async (): Promise<string> => {
  const answer = await opened.post('/api/devices/enrolment', {}, desk)
  return ((await answer.json()) as { code: string }).code
}
const bring = (code: string, tablet = new Tablet(), label = 'タブレット3') =>
  opened.post('/api/devices', { code, publicKey: tablet.publicKey, label })
const enrolled = async (): Promise<Tablet> => {
  const tablet = new Tablet()
  const answer = await bring(await offer(), tablet)
  tablet.id = ((await answer.json()) as { deviceId: string }).deviceId
  return tablet
}
const volunteer = (municipality = TOWN) => {
  const { name, pin } = opened.person('volunteer', municipality)
  return { municipality, name, pin }
}
const begun = async (tablet: Tablet): Promise<string> => cookieOf(await opened.beginOn(tablet, volunteer()))
const codeOf = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  ((await response.json()) as { code?: unknown }).code,
]
const list = async (): Promise<Listed[]> =>
  (await (await opened.get('/api/devices', desk)).json()) as Listed[]
const listed = async ({ id }: Tablet) => (await list()).find((one) => one.id === id)

describe('a tablet is enrolled', () => {
  test('by a code from the desk, and then stands in its list with a lease of seven days', async () => {
    const tablet = new Tablet()
    const answer = await bring((await offer()).toLowerCase().replaceAll('-', ' '), tablet)
    expect(answer.status).toBe(200)
    const { deviceId, municipality } = (await answer.json()) as Record<string, string>
    expect(municipality).toBe(TOWN)
    const [newest] = await list()
    expect(newest).toMatchObject({ id: deviceId, label: 'タブレット3', state: 'in-use', accountIds: [] })
    expect(Date.parse(newest?.leaseEndsAt ?? '')).toBe(opened.clock.ms + 7 * DAY)
  })

  test('once with a code, within ten minutes, and with none that nobody gave', async () => {
    const used = await offer()
    await bring(used)
    expect(await codeOf(await bring(used))).toEqual([401, 'code-unknown'])
    const old = await offer()
    opened.clock.ms += 10 * MINUTE
    expect(await codeOf(await bring(old))).toEqual([401, 'code-unknown'])
    expect(await codeOf(await bring('AAAAA-AAAAA'))).toEqual([401, 'code-unknown'])
  })

  test('once, however many bring the code at the same time', async () => {
    const code = await offer()
    const answers = await Promise.all(Array.from({ length: 5 }, async () => bring(code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401])
  })

  test('with a key that is none of the curve, never; and the code is not used up by it', async () => {
    const code = await offer()
    const publicKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }
    const answer = await opened.post('/api/devices', { code, publicKey, label: 'x' })
    expect(await codeOf(answer)).toEqual([400, 'key-unusable'])
    expect((await bring(code)).status).toBe(200)
  })

  test('by coordinators alone', async () => {
    for (const role of ['volunteer', 'liaison', 'prefecture-viewer'] as const) {
      const cookie = await opened.signIn(role)
      expect((await opened.post('/api/devices/enrolment', {}, cookie)).status).toBe(403)
      expect((await opened.get('/api/devices', cookie)).status).toBe(403)
    }
  })

  test('of the code only the hash is kept', async () => {
    const code = await offer()
    const rows = JSON.stringify(await opened.parts.database.query('select * from enrolment'))
    expect(rows).not.toContain(code)
    expect(rows).not.toContain(code.replaceAll('-', ''))
  })

  test('in the demonstration by anybody, outside it by nobody without the desk', async () => {
    const answer = await opened.post('/api/sample-people/enrolment', { municipality: TOWN })
    const { code } = (await answer.json()) as { code: string }
    expect((await bring(code)).status).toBe(200)
    expect((await opened.post('/api/sample-people/enrolment', { municipality: '352012' })).status).toBe(404)
    const serious = await openApp(false)
    const asked = await serious.post('/api/sample-people/enrolment', { municipality: TOWN })
    await serious.close()
    expect(asked.status).toBe(404)
  })
})

describe('a volunteer', () => {
  test('begins on an enrolled tablet of their own town, and nowhere else', async () => {
    const tablet = await enrolled()
    expect((await opened.beginOn(tablet, volunteer())).status).toBe(200)
    expect(await codeOf(await opened.post('/api/session', volunteer()))).toEqual([403, 'device-unknown'])
    expect(await codeOf(await opened.beginOn(tablet, volunteer(OTHER)))).toEqual([403, 'device-unknown'])
    const stranger = new Tablet()
    stranger.id = tablet.id
    expect(await codeOf(await opened.beginOn(stranger, volunteer()))).toEqual([401, 'signature-wrong'])
  })

  test('after five wrong PINs waits 15 minutes on this tablet, and nobody elsewhere can make them wait', async () => {
    const [theirs, attackers] = [await enrolled(), await enrolled()]
    const wrong = { ...volunteer(), pin: '000000' }
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await opened.beginOn(attackers, wrong)).status).toBe(401)
    expect(await codeOf(await opened.beginOn(attackers, volunteer()))).toEqual([429, 'locked'])
    for (let attempt = 0; attempt < 8; attempt += 1) await opened.post('/api/session', wrong)
    expect((await opened.beginOn(theirs, volunteer())).status).toBe(200)
    opened.clock.ms += 15 * MINUTE
    expect((await opened.beginOn(attackers, volunteer())).status).toBe(200)
  })

  test('follows another on the same tablet, and the desk sees who is on it now', async () => {
    const tablet = await enrolled()
    const first = await begun(tablet)
    const other = opened.parts.samplePeople?.filter((one) => 'pin' in one)[1]
    if (!other) throw new Error('there is but one volunteer')
    expect((await listed(tablet))?.accountIds).toEqual(['ube-silver-01.account'])
    const { municipality, name, pin } = other
    expect((await opened.beginOn(tablet, { municipality, name, pin })).status).toBe(200)
    const [now, ...others] = (await listed(tablet))?.accountIds ?? []
    expect([now !== 'ube-silver-01.account', others]).toEqual([true, []])
    expect(await codeOf(await opened.get('/api/session', first))).toEqual([401, 'not-signed-in'])
  })
})

describe('every request of a volunteer is signed', () => {
  let tablet: Tablet
  let cookie = ''
  const path = '/api/sync'

  beforeEach(async () => {
    tablet = await enrolled()
    cookie = await begun(tablet)
  })

  const sync = (headers: Record<string, string>, body = JSON.stringify(syncBody())) =>
    opened.app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: OWN_ORIGIN, Cookie: cookie, ...headers },
      body,
    })
  const signed = (more: { body?: string; timeMs?: number; nonce?: string; path?: string } = {}) =>
    tablet.headers({ method: 'POST', path, timeMs: opened.clock.ms, ...more })

  test('by its own tablet', async () => {
    const body = JSON.stringify(syncBody())
    expect((await sync(signed({ body }), body)).status).toBe(200)
    expect(await codeOf(await sync({}))).toEqual([401, 'signature-missing'])
    const another = await enrolled()
    const foreign = another.headers({ method: 'POST', path, body, timeMs: opened.clock.ms })
    expect(await codeOf(await sync(foreign, body))).toEqual([401, 'signature-missing'])
    const stolen = new Tablet()
    stolen.id = tablet.id
    const forged = stolen.headers({ method: 'POST', path, body, timeMs: opened.clock.ms })
    expect(await codeOf(await sync(forged, body))).toEqual([401, 'signature-wrong'])
  })

  test('as it is: another body, address or method is another request', async () => {
    const body = JSON.stringify(syncBody())
    expect(await codeOf(await sync(signed({ body }), `${body} `))).toEqual([401, 'signature-wrong'])
    expect(await codeOf(await sync(signed({ body, path: '/api/sync?x=1' }), body))).toEqual([
      401,
      'signature-wrong',
    ])
    const headers = { ...tablet.headers({ method: 'POST', path: '/api/session', timeMs: opened.clock.ms }) }
    const read = await opened.app.request('/api/session', { headers: { Cookie: cookie, ...headers } })
    expect(await codeOf(read)).toEqual([401, 'signature-wrong'])
    for (const odd of ['', 'v1', 'v2.1.a.b', `v1.${'9'.repeat(30)}.${newNonce()}.${'a'.repeat(86)}`])
      expect(await codeOf(await sync({ ...signed({ body }), 'Magonote-Signature': odd }, body))).toEqual([
        401,
        'signature-wrong',
      ])
  })

  test('anew: a signature counts once', async () => {
    const body = JSON.stringify(syncBody())
    const headers = signed({ body })
    expect((await sync(headers, body)).status).toBe(200)
    expect(await codeOf(await sync(headers, body))).toEqual([401, 'signature-used'])
    const nonce = newNonce()
    expect((await sync(signed({ body, nonce }), body)).status).toBe(200)
    expect(await codeOf(await sync(signed({ body, nonce, timeMs: opened.clock.ms + 1 }), body))).toEqual([
      401,
      'signature-used',
    ])
  })

  test('within five minutes; a clock that is further off hears what time it is', async () => {
    const body = JSON.stringify(syncBody())
    for (const off of [-5 * MINUTE, 5 * MINUTE])
      expect((await sync(signed({ body, timeMs: opened.clock.ms + off }), body)).status).toBe(200)
    for (const off of [-5 * MINUTE - 1, 5 * MINUTE + 1, 3650 * DAY]) {
      const answer = await sync(signed({ body, timeMs: opened.clock.ms + off }), body)
      expect(await answer.json()).toMatchObject({
        code: 'clock-off',
        serverTime: new Date(opened.clock.ms).toISOString(),
      })
    }
  })

  test('but not the stream that tells nothing, which browsers cannot sign', async () => {
    const stream = await opened.app.request('/api/pokes', { headers: { Cookie: cookie } })
    expect(stream.status).toBe(200)
    await stream.body?.cancel()
  })
})

describe('a lost tablet', () => {
  test('is out at its next request, hears why, and its stream ends', async () => {
    const tablet = await enrolled()
    const cookie = await begun(tablet)
    const stream = await opened.app.request('/api/pokes', { headers: { Cookie: cookie } })
    const reading = stream.text()
    expect((await opened.post(`/api/devices/${tablet.id}/revoke`, {}, desk)).status).toBe(204)
    expect(await reading).toContain('listening')
    expect(await codeOf(await opened.post('/api/sync', syncBody(), cookie))).toEqual([401, 'device-revoked'])
    expect(await codeOf(await opened.beginOn(tablet, volunteer()))).toEqual([401, 'device-revoked'])
    expect(await listed(tablet)).toMatchObject({ state: 'revoked', accountIds: [] })
    expect(await codeOf(await opened.post(`/api/devices/${tablet.id}/renew`, {}, desk))).toEqual([
      404,
      'device-unknown',
    ])
  })

  test('is told of to whoever holds its key alone', async () => {
    const tablet = await enrolled()
    await opened.post(`/api/devices/${tablet.id}/revoke`, {}, desk)
    const stranger = new Tablet()
    stranger.id = tablet.id
    expect(await codeOf(await opened.beginOn(stranger, volunteer()))).toEqual([401, 'signature-wrong'])
  })

  test('is revoked, renewed and looked into by the desk of its own town alone', async () => {
    const tablet = await enrolled()
    const foreign = await opened.signIn('coordinator', OTHER)
    for (const act of ['revoke', 'renew'])
      expect((await opened.post(`/api/devices/${tablet.id}/${act}`, {}, foreign)).status).toBe(404)
    expect((await opened.get(`/api/devices/${tablet.id}/contents`, foreign)).status).toBe(404)
    expect(JSON.stringify(await (await opened.get('/api/devices', foreign)).json())).not.toContain(tablet.id)
    expect((await listed(tablet))?.state).toBe('in-use')
  })

  test('had on it the contacts of whoever had not left it, also after it was revoked', async () => {
    const tablet = await enrolled()
    const cookie = await begun(tablet)
    await opened.post('/api/sync', syncBody(), cookie)
    await opened.post(`/api/devices/${tablet.id}/revoke`, {}, desk)
    const answer = await opened.get(`/api/devices/${tablet.id}/contents`, desk)
    const { accounts } = (await answer.json()) as {
      accounts: { accountId: string; opensUntil: string; contacts: { id: string; isNameOnly: boolean }[] }[]
    }
    expect(accounts.map(({ accountId }) => accountId)).toEqual(['ube-silver-01.account'])
    const afterNextDay = instantOf(addDays(tokyoDay(opened.parts.now()), 2), 0)
    expect(accounts[0]?.opensUntil, 'a pack may have been made for the next day').toBe(afterNextDay)
    const contacts = accounts[0]?.contacts ?? []
    expect(contacts.some(({ isNameOnly }) => !isNameOnly)).toBe(true)
    const { changes } = (await (
      await opened.post('/api/sync', syncBody(), await opened.signIn('volunteer'))
    ).json()) as { changes: { table: string; id: string }[] }
    const held = changes.filter(({ table }) => table === 'contact').map(({ id }) => id)
    expect(contacts.map(({ id }) => id).sort()).toEqual(held.sort())
  })

  test('that was left empty had nothing on it', async () => {
    const tablet = await enrolled()
    const cookie = await begun(tablet)
    await opened.send('DELETE', '/api/session', undefined, { Cookie: cookie })
    const answer = await opened.get(`/api/devices/${tablet.id}/contents`, desk)
    expect(await answer.json()).toMatchObject({ accounts: [] })
  })
})

describe('a tablet without contact for seven days', () => {
  test('is locked, until the desk renews it by one click', async () => {
    const tablet = await enrolled()
    const cookie = await begun(tablet)
    opened.clock.ms += 7 * DAY
    desk = await opened.signIn('coordinator')
    expect(await listed(tablet)).toMatchObject({ state: 'lease-over' })
    expect(await codeOf(await opened.post('/api/sync', syncBody(), cookie))).toEqual([
      401,
      'device-lease-over',
    ])
    expect((await listed(tablet))?.accountIds).toEqual([])
    expect(await codeOf(await opened.beginOn(tablet, volunteer()))).toEqual([401, 'device-lease-over'])
    expect((await opened.post(`/api/devices/${tablet.id}/renew`, {}, desk)).status).toBe(204)
    expect((await opened.get('/api/session', cookie)).status).toBe(401)
    expect((await opened.beginOn(tablet, volunteer())).status).toBe(200)
  })

  test('is not locked as long as it is heard of in between', async () => {
    const tablet = await enrolled()
    const cookie = await begun(tablet)
    for (let week = 0; week < 3; week += 1) {
      opened.clock.ms += 7 * DAY - MINUTE
      expect((await opened.get('/api/session', cookie)).status).toBe(200)
    }
  })
})
