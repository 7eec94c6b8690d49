import { type Booking, takesSeat } from '../booking/booking.ts'
import { nameOnly } from '../contact/contact.ts'
import { addDays, type Day } from '../day.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { need, type Need } from '../need.ts'
import { isAgreed, isStanding } from '../pairing/pairing.ts'
import type { Rows } from '../rows.ts'
import { isMinorOn, type Volunteer } from '../volunteer/volunteer.ts'
import { allOf, masked, type ScopeOf, type VisibleRow, whole } from './scope.ts'

const DAYS_BACK = 1
const DAYS_AHEAD = 7

/** What a helper must know of another: their generation and age class, not when and where they are free. */
const colleague = (volunteer: Volunteer): Volunteer => ({
  ...volunteer,
  home: null,
  weekly: [],
  exceptions: [],
  notTogetherIds: [],
})

const near = (rows: Rows, volunteerId: string, today: Day): Lesson[] =>
  rows
    .all('pairing')
    .filter((one) => one.volunteerId === volunteerId && isStanding(one))
    .flatMap((one) => rows.get('lesson', one.lessonId) ?? [])
    .filter(
      (one) => one.lessonDay >= addDays(today, -DAYS_BACK) && one.lessonDay <= addDays(today, DAYS_AHEAD),
    )

/** Seats at the lessons this helper said yes to: whoever is merely asked, or on a waiting list, stays unknown. */
const promisedSeats = (rows: Rows, volunteerId: string): Booking[] => {
  const agreed = rows.all('pairing').filter((one) => one.volunteerId === volunteerId && isAgreed(one))
  const ids = new Set(agreed.map((one) => one.lessonId))
  return rows.all('booking').filter((one) => ids.has(one.lessonId) && takesSeat(one))
}

type Helper = Parameters<ScopeOf>[0]

const needsOf = (actor: Helper, today: Day): Need[] => {
  const lessonsNear = (rows: Rows) => near(rows, actor.subjectId, today)
  const nearIds = (rows: Rows) => lessonsNear(rows).map((one) => one.id)
  return [
    need('municipality', 'id', [actor.municipality]),
    need('account', 'id', [actor.accountId]),
    need('pairing', 'volunteerId', [actor.subjectId]),
    need('lesson', 'id', (rows) => rows.all('pairing').map((one) => one.lessonId)),
    need('pairing', 'lessonId', nearIds),
    need('booking', 'lessonId', nearIds),
    need('attendance', 'lessonId', nearIds),
    need('report', 'lessonId', nearIds),
    need('learner', 'id', (rows) => promisedSeats(rows, actor.subjectId).map((one) => one.learnerId)),
    need('volunteer', 'id', (rows) => {
      const ids = new Set(nearIds(rows))
      const going = rows.all('pairing').filter((one) => ids.has(one.lessonId))
      return [...going.map((one) => one.volunteerId), actor.subjectId]
    }),
    need('check', 'volunteerId', [actor.subjectId]),
    need('place', 'id', (rows) => lessonsNear(rows).flatMap((one) => one.placeId ?? [])),
    need('resource', 'id', (rows) => lessonsNear(rows).flatMap((one) => one.resourceIds)),
    need('contact', 'id', (rows) =>
      [...rows.all('learner'), ...rows.all('volunteer')].map((one) => one.contactId),
    ),
  ]
}

const peopleFor = (rows: Rows, actor: Helper, today: Day): VisibleRow[] => {
  const me = rows.get('volunteer', actor.subjectId)
  const isMinor = !me || isMinorOn(me, today)
  const learnerContacts = new Set(rows.all('learner').map((one) => one.contactId))
  const isOpen = (id: string) => id === me?.contactId || (learnerContacts.has(id) && !isMinor)
  const others = rows.all('volunteer').filter((one) => one.id !== actor.subjectId)
  const open = rows.all('contact').filter((one) => isOpen(one.id))
  const closed = rows.all('contact').filter((one) => !isOpen(one.id))
  return [
    ...whole('volunteer', me ? [me] : []),
    ...masked('volunteer', others.map(colleague)),
    ...whole('contact', open),
    ...masked('contact', closed.map(nameOnly)),
  ]
}

/**
 * A volunteer: the lessons they are on from yesterday to seven days ahead, with learners, contacts and facts of these;
 * of the other helpers only the name. A minor holds nobody's address, telephone or notes.
 */
export const volunteerScope: ScopeOf = (actor, today) => {
  return {
    kind: 'chosen',
    needs: needsOf(actor, today),
    choose: (rows) => {
      const lessons = near(rows, actor.subjectId, today)
      const ids = new Set(lessons.map((one) => one.id))
      const pairings = rows.all('pairing').filter((one) => ids.has(one.lessonId))
      const facts = allOf(rows, 'booking', 'attendance', 'report', 'learner', 'check', 'place', 'resource')
      return [
        ...allOf(rows, 'municipality', 'account'),
        ...whole('lesson', lessons),
        ...whole('pairing', pairings),
        ...facts,
        ...peopleFor(rows, actor, today),
      ]
    },
  }
}
