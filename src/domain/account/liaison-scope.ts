import { isHomeVisit, type Lesson } from '../lesson/lesson.ts'
import { need } from '../need.ts'
import { masked, type ScopeOf, whole } from './scope.ts'

/** A lesson as a partner may know it: when, and what for; of a home not even the area. */
const withoutHome = (lesson: Lesson): Lesson => {
  const bare = { ...lesson, passWord: '', learnerHomeId: null }
  return isHomeVisit(lesson) ? { ...bare, area: '', placeName: '', position: null, requestId: null } : bare
}

/** A liaison: the partner's own volunteers with checks and contacts, and the lessons these are on. No learner. */
export const liaisonScope: ScopeOf = (actor) => ({
  kind: 'chosen',
  needs: [
    need('municipality', 'id', [actor.municipality]),
    need('account', 'id', [actor.accountId]),
    need('partner', 'id', [actor.subjectId]),
    need('volunteer', 'partnerId', [actor.subjectId]),
    need('check', 'volunteerId', (rows) => rows.all('volunteer').map((one) => one.id)),
    need('contact', 'id', (rows) => rows.all('volunteer').map((one) => one.contactId)),
    need('pairing', 'volunteerId', (rows) => rows.all('volunteer').map((one) => one.id)),
    need('lesson', 'id', (rows) => rows.all('pairing').map((one) => one.lessonId)),
  ],
  choose: (rows) => [
    ...whole('municipality', rows.all('municipality')),
    ...whole('account', rows.all('account')),
    ...whole('partner', rows.all('partner')),
    ...whole('volunteer', rows.all('volunteer')),
    ...whole('check', rows.all('check')),
    ...whole('contact', rows.all('contact')),
    ...whole('pairing', rows.all('pairing')),
    ...masked('lesson', rows.all('lesson').map(withoutHome)),
  ],
})
