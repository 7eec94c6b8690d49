import type { Account } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { put } from '#domain/rows.ts'
import type { AppParts } from '../app-parts.ts'
import type { SqlHubSpace } from '../database/sql-hub-space.ts'
import { Refused } from '../refused.ts'
import { mayDecideFamily } from './family-invitation.ts'

interface Known extends Record<string, unknown> {
  learnerId: string
  accountId: string | null
}

const revoke = async (space: SqlHubSpace, accountId: string): Promise<void> => {
  const [found] = await space.lookup('account', 'id', [accountId])
  const account = found?.row as Account | null | undefined
  if (account?.state === 'active') await space.save([put('account', { ...account, state: 'revoked' })])
}

/**
 * Ends an invitation, or what was made of it: the account is revoked, so that at the next request its device hears so and
 * forgets everything. Once ended it stays so; ending it again changes nothing.
 * @throws Refused 403, 404 when there is none of this id here
 */
export const endFamily = async (parts: AppParts, actor: Actor, id: string): Promise<void> => {
  const { municipality } = actor
  const { wrote } = await parts.store.write(municipality, async (space) => {
    const [known] = await space.sql.query<Known>(
      `select learner_id as "learnerId", account_id as "accountId" from family_access where municipality = $1 and id = $2`,
      [municipality, id],
    )
    if (actor.role !== 'coordinator' && known?.learnerId !== actor.subjectId) mayDecideFamily(actor, '')
    if (!known) throw new Refused(404, 'family-unknown', 'nobody was invited under this id')
    mayDecideFamily(actor, known.learnerId)
    const ended = await space.sql.query(
      `update family_access set ended_at = $3, ended_by = $4 where municipality = $1 and id = $2 and ended_at is null
       returning id`,
      [municipality, id, parts.now(), actor.accountId],
    )
    if (known.accountId) await revoke(space, known.accountId)
    if (ended.length === 0) return
    const about = [`learner/${known.learnerId}`, ...(known.accountId ? [`account/${known.accountId}`] : [])]
    space.note({ accountId: actor.accountId, what: 'family.ended', about })
  })
  if (wrote) await parts.pokes.poke(municipality)
}

/** Whoever had the learner's slip may have let others in: with a new slip all of these end too. Within the caller's transaction. */
export const endFamilyOf = async (
  space: SqlHubSpace,
  { municipality, accountId: endedBy }: Pick<Actor, 'municipality' | 'accountId'>,
  learnerId: string,
  now: Instant,
): Promise<void> => {
  const ended = await space.sql.query<{ accountId: string | null }>(
    `update family_access set ended_at = $3, ended_by = $4
     where municipality = $1 and learner_id = $2 and ended_at is null returning account_id as "accountId"`,
    [municipality, learnerId, now, endedBy],
  )
  for (const { accountId } of ended) {
    if (accountId) await revoke(space, accountId)
    const about = [`learner/${learnerId}`, ...(accountId ? [`account/${accountId}`] : [])]
    space.note({ accountId: endedBy, what: 'family.ended', about })
  }
}

/**
 * Over is also what a learner whose use was ended let others see, for good (`is_over`, set as it ends); one who never had an
 * account lets in by the desk.
 */
const OVER = `select f.id from family_access f
  left join lateral (
    select bool_and(a.data->>'state' <> 'active') as "isEnded" from record_account a
    where a.municipality = f.municipality and a."subjectId" = f.learner_id and a.data->>'role' = 'learner'
  ) learner on true
  where f.municipality = $1 and f.account_id = $2 and (f.is_over or f.ends_at <= $3 or learner."isEnded")`

/** Whether the time this family account was given is over; then it is revoked as if somebody had ended it. */
export const isFamilyTimeOver = async (parts: AppParts, actor: Actor): Promise<boolean> => {
  const { municipality, accountId } = actor
  const [over] = await parts.database.query<{ id: string }>(OVER, [municipality, accountId, parts.now()])
  if (!over) return false
  const { wrote } = await parts.store.write(municipality, async (space) => {
    await revoke(space, accountId)
    await space.sql.query(
      'update family_access set ended_at = least(ends_at, $3) where municipality = $1 and id = $2 and ended_at is null',
      [municipality, over.id, parts.now()],
    )
    space.note({ accountId: null, what: 'family.expired', about: [`account/${accountId}`] })
  })
  if (wrote) await parts.pokes.poke(municipality)
  return true
}
