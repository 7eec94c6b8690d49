import { z } from 'zod'
import type { HubKey } from '#client/database/hub-seal.ts'
import { keepOnDevice, keptOnDevice } from '#client/database/this-device.ts'
import { ask } from './api.ts'

const NAME = 'hub-key'
const PATIENCE_MS = 3_000

const Answer = z.object({ id: z.string(), publicKey: z.string() })

const fetched = async (): Promise<HubKey | null> => {
  try {
    const asked = Answer.parse(await ask('GET', '/api/sealing-key', undefined, PATIENCE_MS))
    await keepOnDevice(NAME, asked)
    return asked
  } catch {
    return null
  }
}

/** The hub's public key as this device last heard it, asked for again meanwhile; null while it could never be asked. */
export const hubKeyOfDevice = async (): Promise<HubKey | null> => {
  const kept = (await keptOnDevice(NAME)) as HubKey | undefined
  const asked = fetched()
  return kept ?? asked
}
