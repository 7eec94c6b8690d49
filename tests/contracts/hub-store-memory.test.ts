import { MemoryHubStore } from '../sync/memory-hub-store.ts'
import { hubStoreContract } from './hub-store.contract.ts'

hubStoreContract('memory', async () => ({ store: new MemoryHubStore(), close: async () => undefined }))
