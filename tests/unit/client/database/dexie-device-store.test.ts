import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openDeviceStore } from '#client/database/dexie-device-store.ts'
import { put } from '#domain/rows.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { aContact } from '../../domain/sample-rows.ts'
import { aKeyring } from './sample-keyring.ts'

const item = (id: number, state: OutboxItem['state']): OutboxItem => ({
  id,
  name: 'request.receive@1',
  input: { id },
  madeAt: '2026-11-20T00:00:00.000Z',
  author: 'account',
  state,
  before: [put('contact', aContact('hana'))],
  refusal: null,
  flags: [],
  settledAt: null,
})

const filled = async (name: string, ...items: OutboxItem[]) => {
  const store = await openDeviceStore(name, aKeyring())
  await store.transaction(async (space) => {
    await space.write([put('contact', aContact('hana'))])
    await space.putOutbox(items)
    await space.setState({ ...(await space.state()), epoch: 'epoch', cursor: 'cursor', lastMutationId: 2 })
  })
  return store
}

test('whoever leaves leaves what they typed and no rows, and reads afresh on return', async () => {
  const store = await filled('unsent', item(1, 'applied'), item(2, 'pending'))
  await store.forget()
  const again = await openDeviceStore('unsent', aKeyring())
  expect(await again.database.rows('contact').count()).toBe(0)
  expect(await again.database.outbox.toArray()).toMatchObject([
    { id: 1, state: 'applied' },
    { id: 2, state: 'pending', before: [] },
  ])
  const state = await again.transaction((space) => Promise.resolve(space.state()))
  expect(state).toMatchObject({ epoch: 'epoch', cursor: null, lastMutationId: 2 })
  await again.forget()
})
