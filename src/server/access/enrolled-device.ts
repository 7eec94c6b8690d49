import { type Instant, tokyoDay } from '#domain/day.ts'
import type { AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import type { PublicKey } from './device-key.ts'

/**
 * A tablet on which nobody has done anything that was accepted for so long is locked until the desk says that it is still in
 * good hands.
 */
export const LEASE_DAYS = 7

const LEASE_MS = LEASE_DAYS * 86_400_000

export const leaseEndsAt = (seenAt: Instant): Instant => new Date(Date.parse(seenAt) + LEASE_MS).toISOString()

const SEEN_EVERY_MS = 60_000

/** A new day is always noted: until when a lost tablet opened is told by the day of its last contact. */
const isNotedAlready = (seenAt: Instant, now: Instant): boolean =>
  Date.parse(now) - Date.parse(seenAt) < SEEN_EVERY_MS && tokyoDay(now) === tokyoDay(seenAt)

/** The tablet is in good hands: whoever is on it has been taken at their word. Wrong PINs and mere signatures prolong nothing. */
export const prolongLease = async (
  sql: Sql,
  { municipality, id, seenAt }: { municipality: string; id: string; seenAt: Instant },
  now: Instant,
): Promise<void> => {
  if (isNotedAlready(seenAt, now)) return
  await sql.query(
    'update enrolled_device set seen_at = $3 where municipality = $1 and id = $2 and seen_at < $3',
    [municipality, id, now],
  )
}

/** What a request's signature is judged by. */
export interface KnownDevice extends Record<string, unknown> {
  municipality: string
  publicKey: PublicKey
  seenAt: Instant
  revokedAt: Instant | null
}

const FIND =
  prepared(`select municipality, public_key as "publicKey", seen_at as "seenAt", revoked_at as "revokedAt"
  from enrolled_device where id = $1`)

export const findDevice = async (sql: Sql, id: string): Promise<KnownDevice | null> =>
  (await sql.query<KnownDevice>(FIND, [id]))[0] ?? null

export interface NewDevice {
  readonly municipality: string
  readonly id: string
  readonly label: string
  readonly publicKey: PublicKey
  readonly enrolledBy: string
}

export const keepDevice = async (sql: Sql, device: NewDevice, now: Instant): Promise<void> => {
  const { municipality, id, label, publicKey, enrolledBy } = device
  await sql.query(
    `insert into enrolled_device (municipality, id, label, public_key, enrolled_at, enrolled_by, seen_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $5)`,
    [municipality, id, label, JSON.stringify(publicKey), now, enrolledBy],
  )
}

/** A tablet as the desk sees it; `accountIds` are those signed in on it. */
export interface ListedDevice extends Record<string, unknown> {
  id: string
  label: string
  enrolledAt: Instant
  enrolledBy: string
  seenAt: Instant
  revokedAt: Instant | null
  revokedBy: string | null
  accountIds: string[]
}

/** All of the town, the last enrolled first; `id` asks for one alone. */
export const listDevices = (
  sql: Sql,
  municipality: string,
  id: string | null = null,
): Promise<ListedDevice[]> =>
  sql.query<ListedDevice>(
    `select id, label, enrolled_at as "enrolledAt", enrolled_by as "enrolledBy", seen_at as "seenAt",
       revoked_at as "revokedAt", revoked_by as "revokedBy",
       array(select distinct account_id from session
         where session.municipality = one.municipality and session.device_id = one.id order by account_id) as "accountIds"
     from enrolled_device one where municipality = $1 and ($2::text is null or id = $2)
     order by enrolled_at desc, id`,
    [municipality, id],
  )

/** Ends every session on a tablet; gives the hashes of their tokens, so that open streams can be ended too. */
export const endSessionsOn = async (sql: Sql, municipality: string, deviceId: string): Promise<string[]> => {
  const ended = await sql.query<{ tokenHash: string }>(
    `delete from session where municipality = $1 and device_id = $2 returning token_hash as "tokenHash"`,
    [municipality, deviceId],
  )
  return ended.map(({ tokenHash }) => tokenHash)
}

/** As above, and their streams with them. */
export const closeSessionsOn = async (
  { database, pokes }: Pick<AppParts, 'database' | 'pokes'>,
  municipality: string,
  deviceId: string,
): Promise<void> => {
  for (const tokenHash of await endSessionsOn(database, municipality, deviceId)) pokes.endSession(tokenHash)
}
