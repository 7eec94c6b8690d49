import type { AppParts } from '../app-parts.ts'
import { limit } from '../access/limit.ts'
import type { Noted } from './line-hash.ts'
import { noteAudit } from './note.ts'

const HOUR_SECONDS = 3600
/** Of one kind and municipality, within an hour; doors that keep no count of their own would let anybody fill the log. */
const MOST_NOTED = 30

/**
 * Notes that somebody typed what opens nothing: the first of each hour one by one, then once that there are more. See noteAudit.
 * @throws SqlError when it could not be written
 */
export const noteFailure = async (
  parts: Pick<AppParts, 'database' | 'store' | 'now'>,
  municipality: string,
  noted: Noted,
): Promise<void> => {
  const { database, now } = parts
  const counted = (name: string, most: number) =>
    limit(database, { name, most, seconds: HOUR_SECONDS, now }).take(`${municipality} ${noted.what}`)
  if ((await counted('failure-noted', MOST_NOTED)) === 0) return noteAudit(parts, municipality, noted)
  if ((await counted('many-failures-noted', 1)) === 0)
    await noteAudit(parts, municipality, { accountId: null, what: 'sign-in.failed-often', about: [] })
}
