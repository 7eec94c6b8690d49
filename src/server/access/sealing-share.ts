import { randomBytes } from 'node:crypto'
import type { Actor } from '#domain/account/actor.ts'
import type { Sql } from '../database/database.ts'
import { openWithSecret, sealWithSecret } from './secret-seal.ts'

const BYTES = 32

const KEEP = `insert into sealing_share (municipality, account_id, seal_id, share, device_id)
  values ($1, $2, $3, $4, $5)
  on conflict (municipality, account_id, seal_id) do update set device_id = excluded.device_id,
    share = case when sealing_share.device_id is not distinct from excluded.device_id
      then sealing_share.share else excluded.share end
  returning share`

/**
 * The server's part of the key with which this account seals contacts on this device, made when it is asked for first; 32
 * bytes, base64url. `sealId` is the device's own random name for the key; asked for on another tablet it is a new share, which
 * opens nothing there.
 */
export const sealingShare = async (
  sql: Sql,
  secret: Uint8Array,
  { municipality, accountId }: Actor,
  { sealId, deviceId }: { readonly sealId: string; readonly deviceId: string | null },
): Promise<string> => {
  const of = { secret, purpose: 'sealing share', about: `${municipality}|${accountId}|${sealId}` } as const
  const fresh = sealWithSecret(of, randomBytes(BYTES).toString('base64url'))
  const [kept] = await sql.query<{ share: string }>(KEEP, [municipality, accountId, sealId, fresh, deviceId])
  if (!kept) throw new Error('the share was not kept')
  return openWithSecret(of, kept.share)
}
