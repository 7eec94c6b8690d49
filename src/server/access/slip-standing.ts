import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'

/** How a learner's paper stands, for the desk. */
export interface SlipStanding {
  readonly issuedAt: Instant
  /** After ten wrong PINs only the QR still opens anything. */
  readonly isCodeVoid: boolean
}

/** The standing of a learner's paper; null when they have none. */
export const slipStanding = async (
  sql: Sql,
  municipality: string,
  learnerId: string,
): Promise<SlipStanding | null> => {
  const [found] = await sql.query<{ issuedAt: Instant; voidedAt: Instant | null }>(
    `select slip.issued_at as "issuedAt", slip.voided_at as "voidedAt" from slip
       join record account on account.municipality = slip.municipality
         and account.table_name = 'account' and account.id = slip.account_id
     where slip.municipality = $1 and account."subjectId" = $2`,
    [municipality, learnerId],
  )
  return found ? { issuedAt: found.issuedAt, isCodeVoid: found.voidedAt !== null } : null
}
