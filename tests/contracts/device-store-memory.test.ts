import { MemoryDeviceStore } from '../sync/memory-device-store.ts'
import { deviceStoreContract } from './device-store-contract.ts'

let opened = 0

deviceStoreContract('memory', async () => new MemoryDeviceStore(`device-${(opened += 1)}`))
