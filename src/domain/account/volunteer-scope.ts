import { type Booking, takesSeat } from '../booking/booking.ts'
import { type Contact, nameOnly } from '../contact/contact.ts'
import { addDays, type Day } from '../day.ts'
import { isHomeVisit, isVisit, type Lesson } from '../lesson/lesson.ts'
import { need, type Need } from '../need.ts'
import { isAgreed, isStanding, type Pairing } from '../pairing/pairing.ts'
import type { Rows } from '../rows.ts'
import { isMinorOn, type Volunteer } from '../volunteer/volunteer.ts'
import { learnersForMinor } from './minor-view.ts'
import { allOf, masked, type ScopeOf, type VisibleRow, whole } from './scope.ts'

const DAYS_BACK = 1
const DAYS_AHEAD = 7

/** Later than every lesson: a minor's birthday is nobody's business, that they are a minor is. */
const MINOR_FOR_NOW = '9999-12-31'

const ageClass = (volunteer: Volunteer, today: Day): Day | null => {
  if (!isMinorOn(volunteer, today)) return null
  return isMinorOn(volunteer, addDays(today, DAYS_AHEAD)) ? MINOR_FOR_NOW : volunteer.adultFrom
}

/** What a helper must know of another: their generation and age class; not their school, nor when and where they are free. */
const colleague = ({ erased: _erased, ...volunteer }: Volunteer, today: Day): Volunteer => ({
  ...volunteer,
  partnerId: null,
  isSilverCentreMember: false,
  adultFrom: ageClass(volunteer, today),
  area: '',
  means: 'foot',
  skills: [],
  mostLessonsADay: 1,
  home: null,
  weekly: [],
  exceptions: [],
  notTogetherIds: [],
})

/** Of what they said yes to the coming days; what they are asked for however far ahead it is, or nobody would ever answer. */
const isNear = ({ lessonDay }: Lesson, { state }: Pairing, today: Day): boolean =>
  lessonDay >= addDays(today, -DAYS_BACK) && (state === 'asked' || lessonDay <= addDays(today, DAYS_AHEAD))

const near = (rows: Rows, volunteerId: string, today: Day): Lesson[] =>
  rows
    .all('pairing')
    .filter((one) => one.volunteerId === volunteerId && isStanding(one))
    .flatMap((one) => {
      const lesson = rows.get('lesson', one.lessonId)
      return lesson && isNear(lesson, one, today) ? lesson : []
    })

const agreedIds = (rows: Rows, volunteerId: string): Set<string> => {
  const agreed = rows.all('pairing').filter((one) => one.volunteerId === volunteerId && isAgreed(one))
  return new Set(agreed.map((one) => one.lessonId))
}

/** Seats at the lessons this helper said yes to: whoever is merely asked, or on a waiting list, stays unknown. */
const promisedSeats = (rows: Rows, volunteerId: string): Booking[] => {
  const ids = agreedIds(rows, volunteerId)
  return rows.all('booking').filter((one) => ids.has(one.lessonId) && takesSeat(one))
}

/** Declining has no consequence: that another said no, or stepped back, is between them and the desk. */
const isForTheirEyes = (pairing: Pairing, volunteerId: string): boolean =>
  pairing.volunteerId === volunteerId || isStanding(pairing)

type Helper = Parameters<ScopeOf>[0]

const needsOf = (actor: Helper, today: Day): Need[] => {
  const lessonsNear = (rows: Rows) => near(rows, actor.subjectId, today)
  const nearIds = (rows: Rows) => lessonsNear(rows).map((one) => one.id)
  const agreedNear = (rows: Rows) => {
    const agreed = agreedIds(rows, actor.subjectId)
    return nearIds(rows).filter((id) => agreed.has(id))
  }
  return [
    need('municipality', 'id', [actor.municipality]),
    need('account', 'id', [actor.accountId]),
    need('pairing', 'volunteerId', [actor.subjectId]),
    need('lesson', 'id', (rows) => rows.all('pairing').map((one) => one.lessonId)),
    need('pairing', 'lessonId', nearIds),
    need('booking', 'lessonId', agreedNear),
    need('attendance', 'lessonId', agreedNear),
    need('report', 'lessonId', agreedNear),
    need('learner', 'id', (rows) => promisedSeats(rows, actor.subjectId).map((one) => one.learnerId)),
    need('volunteer', 'id', (rows) => {
      const ids = new Set(nearIds(rows))
      const going = rows
        .all('pairing')
        .filter((one) => ids.has(one.lessonId) && isForTheirEyes(one, actor.subjectId))
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

/** A visit as somebody may know it who does not go there yet: when, in which district, what for. */
const unmet = (lesson: Lesson): Lesson => ({
  ...lesson,
  learnerHomeId: null,
  placeName: '',
  position: null,
  passWord: '',
})

/** Of the lessons somebody is on, each as `seenAs` says it may be known to them. */
const lessonsFor = (lessons: readonly Lesson[], seenAs: (lesson: Lesson) => Lesson): VisibleRow[] =>
  lessons.flatMap((one) => {
    const seen = seenAs(one)
    const mask = seen.learnerHomeId === null ? 'unmet' : 'met'
    return seen === one ? whole('lesson', [one]) : masked('lesson', [seen], mask)
  })

const helpers = (rows: Rows, me: Volunteer | undefined, today: Day): VisibleRow[] => {
  const others = rows.all('volunteer').filter((one) => one.id !== me?.id)
  const ofOthers = new Set(others.map((one) => one.contactId))
  const contacts = rows.all('contact')
  return [
    ...whole('volunteer', me ? [me] : []),
    ...masked(
      'volunteer',
      others.map((one) => colleague(one, today)),
    ),
    ...whole(
      'contact',
      contacts.filter((one) => one.id === me?.contactId),
    ),
    ...masked('contact', contacts.filter((one) => ofOthers.has(one.id)).map(nameOnly)),
  ]
}

/** As the screens have use for it: the address where they go to that home; their family is the desk's to call. */
const forVisitors = (contact: Contact, isVisited: boolean): Contact => ({
  ...contact,
  family: '',
  address: isVisited ? contact.address : '',
})

/** @param visitedIds the learners to whose home the helper goes */
const learnersForAdult = (rows: Rows, visitedIds: ReadonlySet<string>): VisibleRow[] => {
  const learnerOf = new Map(rows.all('learner').map((one) => [one.contactId, one.id]))
  const contacts = rows.all('contact').flatMap((one) => {
    const learnerId = learnerOf.get(one.id)
    if (learnerId === undefined) return []
    const isVisited = visitedIds.has(learnerId)
    return masked('contact', [forVisitors(one, isVisited)], isVisited ? 'visited' : 'met')
  })
  return [...allOf(rows, 'learner', 'report'), ...contacts]
}

const chosenFor = (rows: Rows, actor: Helper, today: Day): VisibleRow[] => {
  const me = rows.get('volunteer', actor.subjectId)
  const isMinor = !me || isMinorOn(me, today)
  const lessons = near(rows, actor.subjectId, today)
  const ids = new Set(lessons.map((one) => one.id))
  const agreed = agreedIds(rows, actor.subjectId)
  const hasCome = ({ lessonDay }: Lesson) => lessonDay <= today
  const learnersAt = (isMeant: (lesson: Lesson) => boolean): Set<string> => {
    const meant = new Set(lessons.filter(isMeant).map((one) => one.id))
    const seats = promisedSeats(rows, actor.subjectId).filter(({ lessonId }) => meant.has(lessonId))
    return new Set(seats.map((one) => one.learnerId))
  }
  return [
    ...allOf(rows, 'municipality', 'account', 'booking', 'attendance', 'check', 'place', 'resource'),
    ...lessonsFor(lessons, (one) => {
      if (!isVisit(one)) return one
      if (!agreed.has(one.id) || (isMinor && !hasCome(one))) return unmet(one)
      // A place on the map is an address.
      return isMinor && isHomeVisit(one) ? { ...one, position: null } : one
    }),
    ...whole(
      'pairing',
      rows.all('pairing').filter((one) => ids.has(one.lessonId) && isForTheirEyes(one, actor.subjectId)),
    ),
    ...helpers(rows, me, today),
    ...(isMinor
      ? learnersForMinor(rows, actor.accountId, learnersAt(hasCome))
      : learnersForAdult(rows, learnersAt(isHomeVisit))),
  ]
}

/**
 * A volunteer: the lessons they are on from yesterday to seven days ahead, and all they are asked for, with learners, contacts and facts of those they
 * agreed to (an address where they go to that home); of the other helpers only the name, and of a visit they have not agreed to
 * neither the house nor the word. A minor holds the district until the day, then the name, and nobody's address, telephone or
 * notes.
 */
export const volunteerScope: ScopeOf = (actor, today) => ({
  kind: 'chosen',
  needs: needsOf(actor, today),
  choose: (rows) => chosenFor(rows, actor, today),
})
