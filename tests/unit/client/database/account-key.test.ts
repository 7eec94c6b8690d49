import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import {
  countWrongPin,
  dropAccountKey,
  forgiveWrongPins,
  keptKeyOf,
  makeAccountKey,
  openAccountKey,
} from '#client/database/account-key.ts'
import { stretchPin } from '#client/database/stretch-pin.ts'
import { dropFromDevice } from '#client/database/this-device.ts'
import { emptyOldPack, keepPack, newPackKey, openPack } from '#client/database/todays-pack.ts'

const account = { municipality: '352021', accountId: 'account-s' }
const share = new Uint8Array(32).fill(9)
const hubKey = { id: 'k', publicKey: 'p' }

describe('The key of an account on a device', () => {
  test('opens with PIN and share together, with neither alone, and on no other device', async () => {
    const kept = await keptKeyOf(account)
    const stretched = await stretchPin('482913', kept.salt)
    const made = await makeAccountKey(account, kept, [stretched, share])
    const now = await keptKeyOf(account)
    expect((await openAccountKey(now, [stretched, share]))?.key).toEqual(made.key)
    expect(await openAccountKey(now, [stretched])).toBeNull()
    expect(await openAccountKey(now, [share])).toBeNull()
    expect(await openAccountKey(now, [await stretchPin('482914', kept.salt), share])).toBeNull()
    await dropFromDevice('wrapping')
    expect(await openAccountKey(now, [stretched, share])).toBeNull()
  })

  test('counts wrong PINs also when the page is loaded anew, and forgets them after a right one', async () => {
    expect([await countWrongPin(account), await countWrongPin(account)]).toEqual([1, 2])
    await forgiveWrongPins(account)
    expect(await countWrongPin(account)).toBe(1)
    await dropAccountKey(account)
    expect((await keptKeyOf(account)).wrapped).toBeNull()
  })
})

describe('The pack of a day', () => {
  const day = '2026-11-20'
  const rows = { 'contact/contact.hana': { id: 'contact.hana', name: '見本　花' } }

  test('opens on its day alone, with the PIN alone, and its key also afterwards', async () => {
    const { salt } = await keptKeyOf(account)
    const stretched = await stretchPin('482913', salt)
    await keepPack(account, await newPackKey(stretched, salt), { day, rows, hubKey })
    expect(await openPack(account, stretched, { salt, today: day })).toMatchObject({ rows })
    expect(await openPack(account, stretched, { salt, today: '2026-11-21' })).toMatchObject({ rows: null })
    expect(await openPack(account, share, { salt, today: day })).toBeNull()
    await emptyOldPack(account, '2026-11-21')
    expect(await openPack(account, stretched, { salt, today: day })).toMatchObject({ rows: null })
  })
})
