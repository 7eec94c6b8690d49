import type { Day } from '../day.ts'
import type { Held } from '../held/held.ts'
import { need } from '../need.ts'
import type { Actor } from './actor.ts'
import { masked, type Scope, whole } from './scope.ts'
import { familyScope } from './family-scope.ts'
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

/** Of what is held for the desk its author knows the words; here is what becomes of it. */
const asTold = ({ senderId: _sender, ...held }: Held): Held => ({
  ...held,
  ...{ input: null, about: [], sentence: '', decidedBy: null },
})

/** With it the changes of this person that wait at the desk or were decided there: however late they come, they hear of it. */
const withOwnHeld = (scope: Scope, { accountId }: Actor): Scope =>
  scope.kind === 'municipality'
    ? scope
    : {
        kind: 'chosen',
        needs: [...scope.needs, need('held', 'authorId', [accountId])],
        choose: (rows) => [...scope.choose(rows), ...masked('held', rows.all('held').map(asTold))],
      }

const scopeOf = (actor: Actor, today: Day): Scope => {
  if (actor.role === 'coordinator') return { kind: 'municipality' }
  if (actor.subjectId === null) return bareScope(actor)
  const person = { ...actor, subjectId: actor.subjectId }
  if (actor.role === 'volunteer') return volunteerScope(person, today)
  if (actor.role === 'liaison') return liaisonScope(person, today)
  if (actor.role === 'learner') return learnerScope(person, today)
  if (actor.role === 'family') return familyScope(person, today)
  return bareScope(actor)
}

/**
 * The one definition of who may hold which rows. Coordinators: their municipality. Volunteers: the lessons they are on
 * from −1 to +7 days with the people of these, and what they are asked for later. Learners: their own, and the classes open to all; their family:
 * how these stand. Liaisons: their volunteers and these volunteers' lessons. Prefecture viewer and administrator: no rows about anybody. Everybody
 * hears what became of their own changes that were held.
 */
export const rowsVisibleTo = (actor: Actor, today: Day): Scope => withOwnHeld(scopeOf(actor, today), actor)
