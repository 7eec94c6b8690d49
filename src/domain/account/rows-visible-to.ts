import type { Day } from '../day.ts'
import { need } from '../need.ts'
import type { Actor } from './actor.ts'
import { type Scope, whole } from './scope.ts'
import { learnerScope } from './learner-scope.ts'
import { liaisonScope } from './liaison-scope.ts'
import { volunteerScope } from './volunteer-scope.ts'

/** The municipality and the own account: what everybody signed in may hold. */
const bareScope = (actor: Actor): Scope => ({
  kind: 'chosen',
  needs: [need('municipality', 'id', [actor.municipality]), need('account', 'id', [actor.accountId])],
  choose: (rows) => [
    ...whole('municipality', rows.all('municipality')),
    ...whole('account', rows.all('account')),
  ],
})

/** All that is left to somebody whose use was ended: that it was. */
export const accountOnly = (actor: Actor): Scope => ({
  kind: 'chosen',
  needs: [need('account', 'id', [actor.accountId])],
  choose: (rows) => whole('account', rows.all('account')),
})

/**
 * The one definition of who may hold which rows. Coordinators: their municipality. Volunteers: the lessons they are on
 * from −1 to +7 days with the people of these. Learners and family: their own, and the classes open to all. Liaisons:
 * their volunteers and these volunteers' lessons. Prefecture viewer and administrator: no rows about anybody.
 */
export const rowsVisibleTo = (actor: Actor, today: Day): Scope => {
  if (actor.role === 'coordinator') return { kind: 'municipality' }
  if (actor.subjectId === null) return bareScope(actor)
  const person = { ...actor, subjectId: actor.subjectId }
  if (actor.role === 'volunteer') return volunteerScope(person, today)
  if (actor.role === 'liaison') return liaisonScope(person, today)
  if (actor.role === 'learner' || actor.role === 'family') return learnerScope(person, today)
  return bareScope(actor)
}
