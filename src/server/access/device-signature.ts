import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Instant } from '#domain/day.ts'
import type { AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import { Refused } from '../refused.ts'
import { isSignedWith } from './device-key.ts'
import { closeSessionsOn, findDevice, type KnownDevice, leaseEndsAt } from './enrolled-device.ts'
import { bodyOf } from './read-json.ts'

/** How far a tablet's clock may be from ours, either way. */
const TOLERANCE_MS = 5 * 60_000

/** The tablet whose key has signed a request. */
export interface SigningDevice {
  readonly municipality: string
  readonly id: string
  /** When it was last in good hands. */
  readonly seenAt: Instant
}

/** `v1.<milliseconds since 1970>.<16 random bytes>.<64 bytes r and s>`, the bytes in base64url. */
const SIGNATURE = /^v1\.(\d{1,15})\.([\w-]{22})\.([\w-]{86})$/

const refused = (code: string, message: string, more: Record<string, unknown> = {}) =>
  new Refused(401, code, message, more)

const isoOf = (ms: number): Instant => new Date(ms).toISOString()

const signedText = async (c: Context, time: string, nonce: string): Promise<string> => {
  const { pathname, search } = new URL(c.req.url)
  const body = createHash('sha256')
    .update(await bodyOf(c))
    .digest('hex')
  return ['v1', c.req.method, pathname + search, time, nonce, body].join('\n')
}

/** Whoever holds the key hears what became of their tablet; nobody else does. */
const mustBeInUse = async (parts: AppParts, id: string, known: KnownDevice): Promise<void> => {
  if (known.revokedAt !== null) throw refused('device-revoked', 'the desk has revoked this device')
  if (leaseEndsAt(known.seenAt) > parts.now()) return
  await closeSessionsOn(parts, known.municipality, id)
  throw refused('device-lease-over', 'seven days without contact: the desk can renew this device')
}

const NOTE = prepared(`insert into seen_nonce (municipality, device_id, nonce, until) values ($1, $2, $3, $4)
  on conflict do nothing returning nonce`)

const useOnce = async (
  parts: AppParts,
  device: SigningDevice,
  nonce: string,
  timeMs: number,
): Promise<void> => {
  const until = isoOf(timeMs + TOLERANCE_MS)
  const noted = await parts.database.query(NOTE, [device.municipality, device.id, nonce, until])
  if (noted.length === 0) throw refused('signature-used', 'this signature was used before')
}

const mustBeNear = (nowMs: number, timeMs: number): void => {
  if (Math.abs(nowMs - timeMs) <= TOLERANCE_MS) return
  throw refused('clock-off', 'the clock of this device is wrong: sign again by ours', {
    serverTime: isoOf(nowMs),
  })
}

/**
 * The tablet that has signed this request, null when it carries no signature. A signature counts once, within five minutes.
 * @throws Refused 401: `signature-wrong`, `signature-used`, `clock-off` with `serverTime`, `device-revoked`, `device-lease-over`
 */
export const signingDevice = async (c: Context, parts: AppParts): Promise<SigningDevice | null> => {
  const [id, header] = [c.req.header('Magonote-Device'), c.req.header('Magonote-Signature')]
  if (id === undefined && header === undefined) return null
  const [, time = '', nonce = '', signature = ''] = SIGNATURE.exec(header ?? '') ?? []
  const known = time && id ? await findDevice(parts.database, id) : null
  if (!id || !known || !isSignedWith(known.publicKey, await signedText(c, time, nonce), signature))
    throw refused('signature-wrong', 'no device of ours has signed this request')
  const device = { municipality: known.municipality, id, seenAt: known.seenAt }
  await mustBeInUse(parts, id, known)
  mustBeNear(Date.parse(parts.now()), Number(time))
  await useOnce(parts, device, nonce, Number(time))
  return device
}

/** Forgets the signatures whose time is over. */
export const clearOldNonces = async (sql: Sql, now: Instant): Promise<void> => {
  await sql.query('delete from seen_nonce where until < $1', [now])
}
