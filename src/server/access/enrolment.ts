import { randomUUID } from 'node:crypto'
import type { Instant } from '#domain/day.ts'
import type { AppParts } from '../app-parts.ts'
import { noteFailure } from '../audit/note-failure.ts'
import { noteAudit } from '../audit/note.ts'
import type { Sql } from '../database/database.ts'
import { Refused } from '../refused.ts'
import { isPublicKey, type PublicKey } from './device-key.ts'
import { keepDevice } from './enrolled-device.ts'
import { hashOfCode, newCode } from './invitation.ts'

/** A code is for one tablet, on the desk beside it. */
export const ENROLMENT_MINUTES = 10

/** 130 random bits in groups of five letters, of which only the hash is kept. */
export interface Enrolment {
  readonly code: string
  readonly expiresAt: Instant
}

/** @param madeBy the coordinator's account; null in the demonstration, where any device is taken in */
export const offerEnrolment = async (
  parts: Pick<AppParts, 'database' | 'store' | 'now'>,
  municipality: string,
  madeBy: string | null,
): Promise<Enrolment> => {
  const now = parts.now()
  const code = newCode()
  const expiresAt = new Date(Date.parse(now) + ENROLMENT_MINUTES * 60_000).toISOString()
  await noteAudit(parts, municipality, { accountId: madeBy, what: 'enrolment.offered', about: [] })
  await parts.database.query(
    'insert into enrolment (code_hash, municipality, made_by, expires_at) values ($1, $2, $3, $4)',
    [hashOfCode(code), municipality, madeBy ?? 'demonstration', expiresAt],
  )
  return { code, expiresAt }
}

/** Codes that opened nothing in time are forgotten. */
export const clearOldEnrolments = async (sql: Sql, now: Instant): Promise<void> => {
  await sql.query('delete from enrolment where expires_at < $1', [now])
}

const useUp = async (sql: Sql, codeHash: string, now: Instant): Promise<string | null> => {
  const [used] = await sql.query<{ madeBy: string }>(
    `update enrolment set used_at = $2 where code_hash = $1 and used_at is null and expires_at > $2
     returning made_by as "madeBy"`,
    [codeHash, now],
  )
  return used?.madeBy ?? null
}

export interface AskingDevice {
  readonly code: string
  readonly publicKey: PublicKey
  readonly label: string
}

const codeUnknown = () =>
  new Refused(401, 'code-unknown', 'this code is unknown, too old, or was used before')

/**
 * Makes whoever brings the code one of the town's tablets; the code and the tablet in one transaction.
 * @throws Refused 400 when the key is none of the curve's, 401 when the code opens nothing
 */
export const enrol = async (parts: AppParts, { code, publicKey, label }: AskingDevice) => {
  if (!isPublicKey(publicKey)) throw new Refused(400, 'key-unusable', 'this is no point of P-256')
  const codeHash = hashOfCode(code)
  const [offered] = await parts.database.query<{ municipality: string }>(
    'select municipality from enrolment where code_hash = $1',
    [codeHash],
  )
  if (!offered) {
    // No municipality's log can have it: nothing says whose door was meant.
    parts.log({ level: 'info', event: 'enrolment-code-unknown' })
    throw codeUnknown()
  }
  const { municipality } = offered
  const id = `tablet-${randomUUID()}`
  const enrolled = parts.store.write(municipality, async (space) => {
    const now = parts.now()
    const enrolledBy = await useUp(space.sql, codeHash, now)
    if (enrolledBy === null) throw codeUnknown()
    await keepDevice(space.sql, { municipality, id, label, publicKey, enrolledBy }, now)
    space.note({ accountId: enrolledBy, what: 'device.enrolled', about: [`device/${id}`] })
  })
  await enrolled.catch(async (error: unknown) => {
    if (error instanceof Refused)
      await noteFailure(parts, municipality, { accountId: null, what: 'enrolment.failed', about: [] })
    throw error
  })
  return { deviceId: id, municipality }
}
