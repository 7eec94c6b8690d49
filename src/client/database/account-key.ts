import type { SealKey } from './keyring.ts'
import { dropFromDevice, keepOnDevice, keptOnDevice } from './this-device.ts'
import { randomBytes, unwrapKey, wrapKey } from './wrapped-key.ts'

const KEY_BYTES = 32
const SALT_BYTES = 16

export interface AccountName {
  readonly municipality: string
  readonly accountId: string
}

/** What this device keeps of an account's key: nothing of it opens without the device, and what the account's guard asks. */
export interface KeptKey {
  /** The device's random name for the key, by which the server knows its share. */
  readonly sealId: string
  readonly salt: Uint8Array<ArrayBuffer>
  /** Null until the first key is made. */
  readonly wrapped: Uint8Array<ArrayBuffer> | null
  readonly keyId: string
  readonly wrongPins: number
}

const nameOf = ({ municipality, accountId }: AccountName): string => `key.${municipality}.${accountId}`

/** What is kept, or the beginnings of it. */
export const keptKeyOf = async (account: AccountName): Promise<KeptKey> => {
  const known = (await keptOnDevice(nameOf(account))) as KeptKey | undefined
  if (known) return known
  const fresh = {
    sealId: crypto.randomUUID(),
    salt: randomBytes(SALT_BYTES),
    wrapped: null,
    keyId: '',
    wrongPins: 0,
  }
  await keepOnDevice(nameOf(account), fresh)
  return fresh
}

/** The account's key; null when it is not there or a secret was wrong. */
export const openAccountKey = async (
  { wrapped, salt, keyId }: KeptKey,
  secrets: readonly Uint8Array[],
): Promise<SealKey | null> => {
  const key = wrapped && (await unwrapKey(wrapped, { secrets, salt, purpose: 'account key' }))
  return key && { id: keyId, key }
}

/** A new key in place of whatever there was: what was sealed with the old one cannot be read here any more. */
export const makeAccountKey = async (
  account: AccountName,
  kept: KeptKey,
  secrets: readonly Uint8Array[],
): Promise<SealKey> => {
  const made = { id: crypto.randomUUID(), key: randomBytes(KEY_BYTES) }
  const wrapped = await wrapKey(made.key, { secrets, salt: kept.salt, purpose: 'account key' })
  await keepOnDevice(nameOf(account), { ...kept, wrapped, keyId: made.id, wrongPins: 0 })
  return made
}

/** How many wrong PINs there were in a row, this one included. */
export const countWrongPin = async (account: AccountName): Promise<number> => {
  const kept = await keptKeyOf(account)
  await keepOnDevice(nameOf(account), { ...kept, wrongPins: kept.wrongPins + 1 })
  return kept.wrongPins + 1
}

export const forgiveWrongPins = async (account: AccountName): Promise<void> => {
  const kept = await keptKeyOf(account)
  if (kept.wrongPins > 0) await keepOnDevice(nameOf(account), { ...kept, wrongPins: 0 })
}

/** The key is gone from this device. What waits to be sent is not: it is sealed for the hub too. */
export const dropAccountKey = (account: AccountName): Promise<void> => dropFromDevice(nameOf(account))
