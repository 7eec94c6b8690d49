import { nameOnly } from '../contact/contact.ts'
import { addDays, type Day } from '../day.ts'
import { isHomeVisit, isVisit, type Lesson } from '../lesson/lesson.ts'
import { need, type Need } from '../need.ts'
import { isConfirmed } from '../pairing/pairing.ts'
import type { Rows } from '../rows.ts'
import { isMinorOn, type Volunteer } from '../volunteer/volunteer.ts'
import { allOf, masked, type ScopeOf, whole } from './scope.ts'

const DAYS_OFFERED = 60

const offeredDays = (today: Day): Day[] =>
  Array.from({ length: DAYS_OFFERED + 1 }, (_, day) => addDays(today, day))

const isOffered = (lesson: Lesson, today: Day): boolean =>
  !isHomeVisit(lesson) &&
  lesson.requestId === null &&
  (lesson.state === 'open' || lesson.state === 'confirmed') &&
  lesson.lessonDay >= today &&
  lesson.lessonDay <= addDays(today, DAYS_OFFERED)

/** A class as anybody may see it: not the word by which its helpers are known. */
const asOffered = (lesson: Lesson): Lesson => ({ ...lesson, passWord: '' })

const ownLessonIds = (rows: Rows, learnerId: string): string[] =>
  rows
    .all('booking')
    .filter((one) => one.learnerId === learnerId)
    .map((one) => one.lessonId)

/** Own lessons to which somebody comes home: only there must one know who it is. A class names nobody. */
const ownVisitIds = (rows: Rows, learnerId: string): string[] =>
  ownLessonIds(rows, learnerId).filter((id) => {
    const lesson = rows.get('lesson', id)
    return lesson !== undefined && isVisit(lesson)
  })

/** Of those who come, only that they come: the name is in the contact. */
const asVisitor = ({ revokedOn: _revokedOn, erased: _erased, ...volunteer }: Volunteer): Volunteer => ({
  ...volunteer,
  partnerId: null,
  isSilverCentreMember: false,
  adultFrom: null,
  area: '',
  means: 'foot',
  skills: [],
  mostLessonsADay: 1,
  home: null,
  weekly: [],
  exceptions: [],
  notTogetherIds: [],
})

/** Who came is known afterwards too; a minor's name only until the day of their last visit is over. */
const isStillKnown = (rows: Rows, volunteer: Volunteer, today: Day): boolean =>
  !isMinorOn(volunteer, today) ||
  rows
    .all('pairing')
    .some(
      (one) =>
        isConfirmed(one) &&
        one.volunteerId === volunteer.id &&
        (rows.get('lesson', one.lessonId)?.lessonDay ?? '') >= today,
    )

const needsOf = (actor: Parameters<ScopeOf>[0], today: Day): Need[] => {
  const own = (rows: Rows) => ownLessonIds(rows, actor.subjectId)
  return [
    need('municipality', 'id', [actor.municipality]),
    need('account', 'id', [actor.accountId]),
    need('learner', 'id', [actor.subjectId]),
    need('request', 'learnerId', [actor.subjectId]),
    need('booking', 'learnerId', [actor.subjectId]),
    need('lesson', 'id', own),
    need('pairing', 'lessonId', (rows) => ownVisitIds(rows, actor.subjectId)),
    need('volunteer', 'id', (rows) =>
      rows
        .all('pairing')
        .filter(isConfirmed)
        .map((one) => one.volunteerId),
    ),
    need('contact', 'id', (rows) =>
      [...rows.all('learner'), ...rows.all('volunteer')].map((one) => one.contactId),
    ),
    need('lesson', 'lessonDay', offeredDays(today)),
  ]
}

/**
 * A learner: their own wishes, bookings and contact, the lessons they are booked on, the names of those who visit
 * them (a minor's until the day is over), and the classes that everybody may join in the next 60 days.
 */
export const learnerScope: ScopeOf = (actor, today) => ({
  kind: 'chosen',
  needs: needsOf(actor, today),
  choose: (rows) => {
    const ownIds = new Set(ownLessonIds(rows, actor.subjectId))
    const ownContact = rows.get('learner', actor.subjectId)?.contactId
    const own = rows.all('lesson').filter((one) => ownIds.has(one.id))
    const offered = rows.all('lesson').filter((one) => !ownIds.has(one.id) && isOffered(one, today))
    const visitors = rows.all('volunteer').filter((one) => isStillKnown(rows, one, today))
    const visitorIds = new Set(visitors.map((one) => one.id))
    const visitorContacts = new Set(visitors.map((one) => one.contactId))
    return [
      ...allOf(rows, 'municipality', 'account', 'learner', 'request', 'booking'),
      ...whole(
        'pairing',
        rows.all('pairing').filter((one) => isConfirmed(one) && visitorIds.has(one.volunteerId)),
      ),
      ...masked('volunteer', visitors.map(asVisitor)),
      ...whole('lesson', own),
      ...masked('lesson', offered.map(asOffered)),
      ...whole(
        'contact',
        rows.all('contact').filter((one) => one.id === ownContact),
      ),
      ...masked(
        'contact',
        rows
          .all('contact')
          .filter((one) => one.id !== ownContact && visitorContacts.has(one.id))
          .map(nameOnly),
      ),
    ]
  },
})
