import { describe, expect, test } from 'vitest'
import { prepareHubSeal } from '#client/database/hub-seal.ts'
import { fromStored, SEALED_TABLES, toStored } from '#client/database/sealed-rows.ts'
import { outboxKey } from '#server/access/outbox-key.ts'
import { sealedAbout } from '#sync/sealed-about.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { aContact } from '../../domain/sample-rows.ts'
import { aKeyring } from './sample-keyring.ts'

const item: OutboxItem = {
  id: 3,
  name: 'report.write@1',
  input: { voice: '見本の言葉' },
  madeAt: '2026-11-20T03:00:00.000Z',
  author: 'account-s',
  state: 'pending',
  before: [],
  refusal: null,
  flags: ['late'],
  settledAt: null,
}

const textOf = (stored: unknown): string =>
  JSON.stringify(stored, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  )

describe('Rows as they lie on a device', () => {
  test('a contact shows nothing but its id, and comes back as it was', () => {
    const contact = aContact('hana')
    const stored = toStored(aKeyring(), 'contact', contact)
    for (const secret of [contact.name, contact.address, contact.telephone])
      expect(textOf(stored)).not.toContain(secret)
    expect(fromStored(aKeyring(), 'contact', stored)).toEqual(contact)
  })

  test('the same contact never lies there twice in the same way', () => {
    const [one, other] = [1, 2].map(() => toStored(aKeyring(), 'contact', aContact('hana')))
    expect(textOf(one)).not.toBe(textOf(other))
  })

  test('what was changed, or put in the place of another row or town, does not open', () => {
    const stored = toStored(aKeyring(), 'contact', aContact('hana')) as { sealed: Uint8Array; id: string }
    const bent = { ...stored, sealed: stored.sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) }
    expect(() => fromStored(aKeyring(), 'contact', bent)).toThrow()
    expect(() => fromStored(aKeyring(), 'contact', { ...stored, id: 'contact.other' })).toThrow()
    expect(() => fromStored(aKeyring('a', { municipality: '353051' }), 'contact', stored)).toThrow()
  })

  test('without its key a contact is as if it were not there, but for those of today', () => {
    const stored = toStored(aKeyring('a'), 'contact', aContact('hana'))
    expect(fromStored(aKeyring('b'), 'contact', stored)).toBeUndefined()
    const masked = { ...aContact('hana'), telephone: '＊＊34' }
    const today = aKeyring('b', { todaysRows: new Map([[`contact/${masked.id}`, masked]]) })
    expect(fromStored(today, 'contact', stored)).toEqual(masked)
  })

  test('tables without personal data lie open', () => {
    expect(SEALED_TABLES).not.toContain('pairing')
    expect(toStored(aKeyring(), 'pairing', { id: 'x' })).toEqual({ id: 'x' })
  })
})

describe('A change that waits to be sent', () => {
  const hubKey = outboxKey(Buffer.alloc(32, 7))
  const sealed = async () =>
    toStored(aKeyring('a', { hub: await prepareHubSeal(hubKey) }), 'outbox', item) as { forHub: string }

  test('can be read by the hub although the device has lost its key', async () => {
    const left = fromStored(aKeyring('b'), 'outbox', await sealed()) as OutboxItem
    expect(left).toMatchObject({ id: 3, name: item.name, state: 'pending', input: null })
    expect(hubKey.open(sealedAbout('352021', left), left.sealedInput ?? '')).toEqual(item.input)
  })

  test('is read by no hub with another secret, and not as somebody else’s', async () => {
    const { forHub } = await sealed()
    expect(() => outboxKey(Buffer.alloc(32, 8)).open(sealedAbout('352021', item), forHub)).toThrow()
    const another = sealedAbout('352021', { ...item, author: 'account-x' })
    expect(() => hubKey.open(another, forHub)).toThrow()
  })

  test('keeps its words when it is written back unread, and what became of it meanwhile', async () => {
    const unread = fromStored(aKeyring('b'), 'outbox', await sealed()) as OutboxItem
    const back = toStored(aKeyring('b'), 'outbox', { ...unread, state: 'set-aside' })
    expect(fromStored(aKeyring('a'), 'outbox', back)).toMatchObject({ ...item, state: 'set-aside' })
  })
})
