import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptKeyOf } from '#client/database/account-key.ts'
import { toBase64Url } from '#client/database/hub-seal.ts'
import { keepPack } from '#client/database/todays-pack.ts'
import { forgetShares, openByPin } from '#client/state/open-by-pin.ts'
import { outboxKey } from '#server/access/outbox-key.ts'

const TODAY = '2026-11-20'
const { id, publicKey } = outboxKey(Buffer.alloc(32, 7))
const hubKey = { id, publicKey }
const share = toBase64Url(new Uint8Array(32).fill(5))
const rows = { 'contact/contact.hana': { id: 'contact.hana', name: '見本　花' } }

let server: 'right' | 'wrong' | 'silent' | 'unknown' | 'locked'
let person = 0
const volunteer = () =>
  ({ municipality: '352021', accountId: `account-${person}`, role: 'volunteer', subjectId: 'v' }) as const

const answers = {
  right: () => new Response(JSON.stringify({ share, hubKey })),
  wrong: () => new Response(JSON.stringify({ code: 'pin-wrong' }), { status: 403 }),
  unknown: () => new Response(JSON.stringify({ code: 'not-signed-in' }), { status: 401 }),
  locked: () => new Response(JSON.stringify({ code: 'locked' }), { status: 429 }),
  silent: (): never => {
    throw new TypeError('no network')
  },
}

beforeEach(() => {
  person += 1
  server = 'right'
  vi.stubGlobal('fetch', async () => answers[server]())
})
afterEach(() => {
  forgetShares()
  vi.unstubAllGlobals()
})

const open = (pin = '482913') => openByPin(volunteer(), pin, TODAY)

const wholeOnce = async () => {
  const opened = await open()
  if ('problem' in opened || !opened.packKey) throw new Error('not opened')
  await keepPack(volunteer(), opened.packKey, { day: TODAY, rows, hubKey })
  return opened.keyring
}

describe('A tablet opened by PIN', () => {
  test('opens everything where the server gives its share, and the same again', async () => {
    const first = await wholeOnce()
    expect(first.isWhole).toBe(true)
    const again = await open()
    expect('keyring' in again && again.keyring.current.key).toEqual(first.current.key)
  })

  test('opens everything without network as long as it was not switched off', async () => {
    const first = await wholeOnce()
    server = 'silent'
    const again = await open()
    expect('keyring' in again && again.keyring).toMatchObject({
      isWhole: true,
      current: { id: first.current.id },
    })
  })

  test('does so on the day of the server’s word and the next, and not after', async () => {
    await wholeOnce()
    server = 'silent'
    const next = await openByPin(volunteer(), '482913', '2026-11-21')
    expect(next).toMatchObject({ keyring: { isWhole: true }, givenOn: TODAY })
    expect(await openByPin(volunteer(), '482913', '2026-11-22')).toEqual({ problem: 'nothing-today' })
  })

  test('opens only the visits of today without network after it was switched off', async () => {
    await wholeOnce()
    forgetShares()
    server = 'silent'
    const today = await open()
    expect('keyring' in today && today.keyring.isWhole).toBe(false)
    expect('keyring' in today && [...today.keyring.todaysRows.keys()]).toEqual(['contact/contact.hana'])
    expect(await openByPin(volunteer(), '482913', '2026-11-21')).toEqual({ problem: 'nothing-today' })
  })

  test('drops its key after five wrong PINs, with and without network', async () => {
    await wholeOnce()
    server = 'silent'
    for (const pin of ['111112', '111113']) expect(await open(pin)).toEqual({ problem: 'wrong-pin' })
    server = 'wrong'
    for (const pin of ['111114', '111115']) expect(await open(pin)).toEqual({ problem: 'wrong-pin' })
    expect(await open('111116')).toEqual({ problem: 'dropped' })
    expect((await keptKeyOf(volunteer())).wrapped).toBeNull()
    server = 'silent'
    expect(await open()).toEqual({ problem: 'network' })
  })

  test('begins with a new key when the desk has given another PIN', async () => {
    const first = await wholeOnce()
    const anew = await open('739164')
    expect('keyring' in anew && anew.keyring.current.id).not.toBe(first.current.id)
  })

  test('says when the server must see the person anew, or wants a pause', async () => {
    server = 'unknown'
    expect(await open()).toEqual({ problem: 'signed-out' })
    server = 'locked'
    expect(await open()).toEqual({ problem: 'locked' })
  })
})
