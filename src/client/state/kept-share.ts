import { type AccountName, type KeptKey } from '#client/database/account-key.ts'
import type { HubKey } from '#client/database/hub-seal.ts'
import { keepOnDevice, keptOnDevice } from '#client/database/this-device.ts'
import { unwrapKey, wrapKey } from '#client/database/wrapped-key.ts'

/** As long as the session at a desk lasts without a request. */
const KEPT_MS = 12 * 3600_000

interface KeptShare {
  readonly until: number
  readonly wrapped: Uint8Array<ArrayBuffer>
  readonly hubKey: HubKey
}

const nameOf = ({ municipality, accountId }: AccountName): string => `share.${municipality}.${accountId}`

/** So that a desk goes on when its network fails or the page is loaded anew: for twelve hours, on this device alone. */
export const keepShare = async (
  account: AccountName,
  { salt }: KeptKey,
  { share, hubKey }: { readonly share: Uint8Array; readonly hubKey: HubKey },
): Promise<void> => {
  const wrapped = await wrapKey(share, { secrets: [], salt, purpose: 'share' })
  await keepOnDevice(nameOf(account), { until: Date.now() + KEPT_MS, wrapped, hubKey } satisfies KeptShare)
}

export const keptShare = async (
  account: AccountName,
  { salt }: KeptKey,
): Promise<{ share: Uint8Array; hubKey: HubKey } | null> => {
  const kept = (await keptOnDevice(nameOf(account))) as KeptShare | undefined
  if (!kept || kept.until < Date.now()) return null
  const share = await unwrapKey(kept.wrapped, { secrets: [], salt, purpose: 'share' })
  return share && { share, hubKey: kept.hubKey }
}
