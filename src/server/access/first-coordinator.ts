import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'
import { Refused } from '../refused.ts'
import { isOurTown } from './account-of.ts'
import { invite } from './invitation.ts'

const HOURS = 72

/** Whether a municipality of this hub has anybody at its desk; `invitedUntil` is that of an unused code for the first. */
export interface TownDesk extends Record<string, unknown> {
  code: string
  name: string
  hasCoordinator: boolean
  invitedUntil: Instant | null
}

const hasCoordinator = (town: string): string =>
  `exists (select from record account where account.municipality = ${town} and account.table_name = 'account'
     and account.data->>'role' = 'coordinator' and account.data->>'state' = 'active')`

/** Codes of an administrator: nobody of the town has made them. */
const isOpen = (now: string): string =>
  `role = 'coordinator' and invited_by is null and used_at is null and ends_at > ${now}`

/** All municipalities of this hub by code; nothing of anybody in them. */
export const townDesks = ({ database, now }: AppParts): Promise<TownDesk[]> =>
  database.query<TownDesk>(
    `select town.id as code, town.data->>'name' as name, ${hasCoordinator('town.id')} as "hasCoordinator",
       (select max(ends_at) from invitation where invitation.municipality = town.id and ${isOpen('$1')}) as "invitedUntil"
     from record town where town.table_name = 'municipality' and town.data is not null order by town.id`,
    [now()],
  )

const mustHaveNone = async (sql: Sql, municipality: string): Promise<void> => {
  const [found] = await sql.query<{ has: boolean }>(`select ${hasCoordinator('$1')} as has`, [municipality])
  if (found?.has)
    throw new Refused(409, 'has-coordinator', 'its coordinators invite their colleagues themselves')
}

/**
 * The administrator gives a one-time code for a municipality that has no coordinator; it is good for 72 hours, told once, and
 * ends the one before. It stands in that municipality's own audit log.
 * @throws Refused 404 when the municipality is not on this hub, 409 when it has a coordinator
 */
export const inviteFirstCoordinator = async (
  { database, store, now }: AppParts,
  { accountId }: Actor,
  municipality: string,
): Promise<{ code: string; endsAt: Instant }> => {
  if (!(await isOurTown(database, municipality)))
    throw new Refused(404, 'municipality-unknown', 'this municipality is not on this server')
  const endsAt = new Date(Date.parse(now()) + HOURS * 3_600_000).toISOString()
  const { value: code } = await store.write(municipality, async (space) => {
    await mustHaveNone(space.sql, municipality)
    await space.sql.query(`update invitation set ends_at = $2 where municipality = $1 and ${isOpen('$2')}`, [
      municipality,
      now(),
    ])
    space.note({ accountId, what: 'invitation.sent', about: [] })
    const wanted = { role: 'coordinator', municipality, accountId: null, subjectId: null } as const
    return invite(space.sql, wanted, { endsAt, invitedBy: null })
  })
  return { code, endsAt }
}
