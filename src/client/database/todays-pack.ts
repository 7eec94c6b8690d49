import type { Day } from '#domain/day.ts'
import type { AccountName } from './account-key.ts'
import type { HubKey } from './hub-seal.ts'
import type { SealKey } from './keyring.ts'
import { seal, unseal } from './seal.ts'
import { dropFromDevice, keepOnDevice, keptOnDevice } from './this-device.ts'
import { randomBytes, unwrapKey, wrapKey } from './wrapped-key.ts'

/** Rows by `table/id`. */
export type PackRows = Readonly<Record<string, object>>

/** What a tablet can open without network after it was switched off: the visits of one day. */
interface KeptPack {
  readonly day: Day
  readonly keyId: string
  readonly wrapped: Uint8Array<ArrayBuffer>
  /** Null once its day is over: the key stays for what was written under it. */
  readonly sealed: Uint8Array<ArrayBuffer> | null
  readonly hubKey: HubKey
}

/** Opened with the PIN and on this device; the server has no part in it. */
export interface PackKey extends SealKey {
  readonly wrapped: Uint8Array<ArrayBuffer>
}

const KEY_BYTES = 32
const nameOf = ({ municipality, accountId }: AccountName): string => `pack.${municipality}.${accountId}`

const kept = async (account: AccountName): Promise<KeptPack | undefined> =>
  (await keptOnDevice(nameOf(account))) as KeptPack | undefined

const wrapping = (stretched: Uint8Array, salt: Uint8Array<ArrayBuffer>) =>
  ({ secrets: [stretched], salt, purpose: 'todays pack' }) as const

export const newPackKey = async (stretched: Uint8Array, salt: Uint8Array<ArrayBuffer>): Promise<PackKey> => {
  const key = randomBytes(KEY_BYTES)
  return { id: crypto.randomUUID(), key, wrapped: await wrapKey(key, wrapping(stretched, salt)) }
}

export const keepPack = (
  account: AccountName,
  key: PackKey,
  { day, rows, hubKey }: { day: Day; rows: PackRows; hubKey: HubKey },
): Promise<void> =>
  keepOnDevice(nameOf(account), {
    ...{ day, hubKey, keyId: key.id, wrapped: key.wrapped },
    sealed: seal(key.key, `${nameOf(account)}|${day}`, rows),
  } satisfies KeptPack)

/** The pack's key, and its rows as far as today is its day; null when the PIN is wrong, `none` when there is no pack. */
export const openPack = async (
  account: AccountName,
  stretched: Uint8Array,
  { salt, today }: { salt: Uint8Array<ArrayBuffer>; today: Day },
): Promise<{ key: SealKey; rows: PackRows | null; hubKey: HubKey } | 'none' | null> => {
  const pack = await kept(account)
  if (!pack) return 'none'
  const key = await unwrapKey(pack.wrapped, wrapping(stretched, salt))
  if (!key) return null
  const isToday = pack.day === today && pack.sealed !== null
  const rows = isToday ? (unseal(key, `${nameOf(account)}|${pack.day}`, pack.sealed) as PackRows) : null
  return { key: { id: pack.keyId, key }, rows, hubKey: pack.hubKey }
}

/** A pack whose day is over is emptied; called whenever the app begins and now and then. */
export const emptyOldPack = async (account: AccountName, today: Day): Promise<void> => {
  const pack = await kept(account)
  if (pack?.sealed && pack.day < today) await keepOnDevice(nameOf(account), { ...pack, sealed: null })
}

export const dropPack = (account: AccountName): Promise<void> => dropFromDevice(nameOf(account))
