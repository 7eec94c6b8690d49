import type { HubSeal } from './hub-seal.ts'

/** A key under which rows are sealed on this device; `id` says which one a row needs and tells nothing of it. */
export interface SealKey {
  readonly id: string
  /** 32 bytes. */
  readonly key: Uint8Array
}

/**
 * The keys of whoever uses this device, as long as it is unlocked. New rows are sealed with `current`. `todaysRows` are those
 * that can be read without the key of the account, by `table/id`: today's pack, opened offline.
 */
export interface Keyring {
  readonly municipality: string
  /** Whether `current` is the account's own key: false where only today's pack is open. */
  readonly isWhole: boolean
  readonly current: SealKey
  readonly others: readonly SealKey[]
  /** Seals what waits to be sent for the hub too; null until its public key is known. */
  readonly hub: HubSeal | null
  readonly todaysRows: ReadonlyMap<string, object>
}

export const keyWithId = ({ current, others }: Keyring, id: string): Uint8Array | undefined =>
  [current, ...others].find((one) => one.id === id)?.key

/** Nothing is left of the keys in memory. */
export const wipe = ({ current, others }: Keyring): void => {
  for (const { key } of [current, ...others]) key.fill(0)
}

/** The same keys in memory of their own: wiping the one leaves the other. */
export const copyOf = (keyring: Keyring): Keyring => {
  const copied = ({ id, key }: SealKey): SealKey => ({ id, key: key.slice() })
  return { ...keyring, current: copied(keyring.current), others: keyring.others.map(copied) }
}
