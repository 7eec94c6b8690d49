import type { Day } from '../day.ts'
import type { Learner } from '../learner/learner.ts'
import { isVisit, type Lesson } from '../lesson/lesson.ts'
import type { Request } from '../request/request.ts'
import type { Rows } from '../rows.ts'
import { isMinorOn } from '../volunteer/volunteer.ts'
import { learnerScope } from './learner-scope.ts'
import { masked, type ScopeOf, type VisibleRow } from './scope.ts'

/** A wish as its state alone: not what somebody would like to learn, nor when they are at home. */
const asStatus = (request: Request): Request => ({
  ...request,
  topics: ['なんでも相談'],
  wish: 'any',
  askedBy: { ...request.askedBy, relation: '' },
})

/** When, and in which state; of a visit neither where nor what for. */
const asTime = (lesson: Lesson): Lesson => {
  const bare = { ...lesson, passWord: '' }
  if (!isVisit(lesson)) return bare
  return {
    ...bare,
    ...{ title: '', description: '', topics: ['なんでも相談'] },
    ...{ placeName: '', learnerHomeId: null, area: '', position: null },
  }
}

/** That there is somebody, and nothing about them. */
const nameless = (learner: Learner): Learner => ({
  ...learner,
  area: '',
  barriers: [],
  phoneKind: '共通',
  needs: [],
  familiarVolunteerIds: [],
})

const asked = (rows: Rows): Request[] => rows.all('request').filter(({ askedBy }) => askedBy.who === 'family')

/** The adults who are still to come. Who came before is no longer their matter, and a minor's name never is. */
const comingContactIds = (rows: Rows, today: Day): Set<string> => {
  const ahead = rows
    .all('pairing')
    .filter(({ lessonId }) => (rows.get('lesson', lessonId)?.lessonDay ?? '') >= today)
  const coming = ahead.flatMap(({ volunteerId }) => rows.get('volunteer', volunteerId) ?? [])
  return new Set(coming.filter((one) => !isMinorOn(one, today)).map(({ contactId }) => contactId))
}

const seenByFamily = (rows: Rows, coming: ReadonlySet<string>, one: VisibleRow): VisibleRow[] => {
  const { table, row } = one
  const own = asked(rows)
  if (table === 'learner') return masked(table, [nameless(row as Learner)])
  if (table === 'request')
    return own.some(({ id }) => id === row.id) ? [one] : masked(table, [asStatus(row as Request)])
  if (table === 'lesson' && !one.isMasked)
    return own.some(({ lessonId }) => lessonId === row.id) ? [one] : masked(table, [asTime(row as Lesson)])
  if (table === 'contact') return coming.has(row.id) ? [one] : []
  return [one]
}

/**
 * The family of a learner: how the learner's wishes and bookings stand, when the lessons are and which adults will come, and
 * the classes open to all. What a lesson is about, where it is and how to recognise who comes they hold only where the family
 * asked; of the learner's contact nothing.
 */
export const familyScope: ScopeOf = (actor, today) => {
  const ofLearner = learnerScope(actor, today)
  if (ofLearner.kind === 'municipality') return ofLearner
  return {
    kind: 'chosen',
    needs: ofLearner.needs,
    choose: (rows) => {
      const coming = comingContactIds(rows, today)
      return ofLearner.choose(rows).flatMap((one) => seenByFamily(rows, coming, one))
    },
  }
}
