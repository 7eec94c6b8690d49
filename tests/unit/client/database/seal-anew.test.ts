import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import Dexie from 'dexie'
import { DeviceDatabase, unsealedName } from '#client/database/device-database.ts'
import { openDeviceStore } from '#client/database/dexie-device-store.ts'
import type { Keyring } from '#client/database/keyring.ts'
import { put } from '#domain/rows.ts'
import { aContact } from '../../domain/sample-rows.ts'
import { inALoneTab } from './lone-tab.ts'
import { aKeyring } from './sample-keyring.ts'

beforeAll(inALoneTab)

const NAME = 'magonote.sealed.352021.account'

const withContact = async (keyring: Keyring, name = NAME) => {
  const store = await openDeviceStore(name, keyring)
  await store.transaction(async (space) => {
    await space.write([put('contact', aContact('hana'))])
    await space.setState({ ...(await space.state()), cursor: 'cursor' })
  })
  store.close()
}

const contactsWith = async (keyring: Keyring, name = NAME) => {
  const store = await openDeviceStore(name, keyring)
  const found = await store.database.rows('contact').toArray()
  const state = await store.transaction(async (space) => space.state())
  return { found, state, store }
}

test('what was written with today’s key alone is read with the account’s key afterwards', async () => {
  const today = aKeyring('t', { isWhole: false })
  await withContact(today)
  const whole = aKeyring('a', { others: [today.current] })
  expect((await contactsWith(whole)).found).toEqual([aContact('hana')])
  const { found, store } = await contactsWith(aKeyring('a'))
  expect(found).toEqual([aContact('hana')])
  await store.database.delete()
})

test('rows of a key that is gone are forgotten and asked for anew', async () => {
  await withContact(aKeyring('a'))
  const { found, state, store } = await contactsWith(aKeyring('b'))
  expect([found, state.cursor]).toEqual([[], null])
  await store.database.delete()
})

test('what an earlier release kept open is sealed, and nothing of it is left where it lay', async () => {
  const open = new DeviceDatabase(unsealedName(NAME), null)
  await open.open()
  await open.rows('contact').put(aContact('hana'))
  await open.device.put({
    ...{ key: 'state', device: 'device-old', lastMutationId: 4, epoch: 'e', cursor: 'c', isSweeping: false },
    ...{ clockOffsetMs: 0, lastSyncedAt: null, comparedAt: null },
  })
  open.close()
  const { found, state, store } = await contactsWith(aKeyring('a'))
  expect(found).toEqual([aContact('hana')])
  expect(state).toMatchObject({ device: 'device-old', lastMutationId: 4 })
  expect(await Dexie.getDatabaseNames()).not.toContain(unsealedName(NAME))
  const raw = new DeviceDatabase(NAME, null)
  expect(JSON.stringify(await raw.rows('contact').toArray())).not.toContain(aContact('hana').telephone)
  raw.close()
  await store.database.delete()
})
