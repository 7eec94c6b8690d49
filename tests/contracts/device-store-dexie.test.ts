import 'fake-indexeddb/auto'
import { afterEach } from 'vitest'
import { type OpenDeviceStore, openDeviceStore } from '#client/database/dexie-device-store.ts'
import { aKeyring } from '../unit/client/database/sample-keyring.ts'
import { deviceStoreContract } from './device-store-contract.ts'

const opened: OpenDeviceStore[] = []

afterEach(async () => {
  for (const store of opened.splice(0)) await store.database.delete()
})

deviceStoreContract('IndexedDB', async () => {
  const store = await openDeviceStore(`contract-${crypto.randomUUID()}`, aKeyring())
  opened.push(store)
  return store
})
