import type { Instant } from '#domain/day.ts'
import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { mayDecideFamily, OPEN_FAMILY } from './family-invitation.ts'

/** Somebody who is invited (`name` and `relation` are still '') or let in, and until when. */
export interface FamilyEntry extends Record<string, unknown> {
  readonly id: string
  readonly isJoined: boolean
  readonly name: string
  readonly relation: string
  readonly endsAt: Instant
}

/**
 * Who of a learner's family is invited or let in now, the longest known first.
 * @throws Refused 403
 */
export const familyOf = (parts: AppParts, actor: Actor, learnerId: string): Promise<FamilyEntry[]> => {
  mayDecideFamily(actor, learnerId)
  return parts.database.query<FamilyEntry>(
    `select one.id, one.account_id is not null as "isJoined", coalesce(contact.data->>'name', '') as name,
       coalesce(one.relation, '') as relation,
       case when one.account_id is null then one.code_ends_at else one.ends_at end as "endsAt"
     from family_access one left join record contact on contact.municipality = one.municipality
       and contact.table_name = 'contact' and contact.id = 'contact.' || one.account_id
     where one.municipality = $1 and one.learner_id = $3 and ${OPEN_FAMILY}
     order by one.invited_at, one.id`,
    [actor.municipality, parts.now(), learnerId],
  )
}
