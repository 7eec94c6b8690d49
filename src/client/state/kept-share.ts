import { type AccountName, type KeptKey } from '#client/database/account-key.ts'
import type { HubKey } from '#client/database/hub-seal.ts'
import { changeOnDevice, dropFromDevice, keepOnDevice, keptOnDevice } from '#client/database/this-device.ts'
import { unwrapKey, wrapKey } from '#client/database/wrapped-key.ts'

/** As long as the session at a desk lasts without a request. */
const KEPT_MS = 12 * 3600_000
/** A clock that is put right by a little is not one that was set back. */
const CLOCK_SLACK_MS = 5 * 60_000

interface KeptShare {
  readonly until: number
  /** The latest time at which it was looked at; earlier releases did not note it. */
  readonly seenAt?: number
  readonly wrapped: Uint8Array<ArrayBuffer>
  readonly hubKey: HubKey
}

const nameOf = ({ municipality, accountId }: AccountName): string => `share.${municipality}.${accountId}`

const seenAtOf = ({ seenAt, until }: KeptShare): number => seenAt ?? until - KEPT_MS

const isOver = (kept: KeptShare, now: number): boolean =>
  kept.until < now || now < seenAtOf(kept) - CLOCK_SLACK_MS

/** So that a desk goes on when its network fails or the page is loaded anew: for twelve hours, on this device alone. */
export const keepShare = async (
  account: AccountName,
  { salt }: KeptKey,
  { share, hubKey }: { readonly share: Uint8Array; readonly hubKey: HubKey },
): Promise<void> => {
  const wrapped = await wrapKey(share, { secrets: [], salt, purpose: 'share' })
  const seenAt = Date.now()
  await keepOnDevice(nameOf(account), {
    ...{ until: seenAt + KEPT_MS, seenAt, wrapped, hubKey },
  } satisfies KeptShare)
}

/** From now on only the server opens the rows again. */
export const dropShare = (account: AccountName): Promise<void> => dropFromDevice(nameOf(account))

/** The share; null, and gone from the device, once its time is over or the clock stands before a time already seen. */
export const keptShare = async (
  account: AccountName,
  { salt }: KeptKey,
): Promise<{ share: Uint8Array; hubKey: HubKey } | null> => {
  const kept = (await keptOnDevice(nameOf(account))) as KeptShare | undefined
  if (!kept) return null
  const now = Date.now()
  if (isOver(kept, now)) {
    await dropShare(account)
    return null
  }
  await changeOnDevice(nameOf(account), (value) => {
    const known = value as KeptShare
    return { ...known, seenAt: Math.max(now, seenAtOf(known)) } satisfies KeptShare
  })
  const share = await unwrapKey(kept.wrapped, { secrets: [], salt, purpose: 'share' })
  return share && { share, hubKey: kept.hubKey }
}
