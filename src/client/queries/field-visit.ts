import type { Attendance, Mark } from '#domain/attendance/attendance.ts'
import type { Booking } from '#domain/booking/booking.ts'
import type { Contact } from '#domain/contact/contact.ts'
import type { Learner } from '#domain/learner/learner.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { latestMarks } from '#domain/numbers/latest-marks.ts'
import { isStanding, type Pairing } from '#domain/pairing/pairing.ts'
import type { Place } from '#domain/place/place.ts'
import type { Report } from '#domain/report/report.ts'
import type { Resource } from '#domain/resource/resource.ts'
import type { Row, TableName } from '#domain/tables.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'

/** A helper of the visit; `mark` is the latest fact about them, null where nothing counts. */
export interface Companion {
  readonly pairing: Pairing
  readonly volunteer: Volunteer | undefined
  readonly name: string
  readonly isMe: boolean
  readonly isMinor: boolean
  readonly mark: Mark | null
  readonly factId: string | null
  readonly isThere: boolean
}

/** A learner who has a seat. */
export interface Seat {
  readonly booking: Booking
  readonly learner: Learner | undefined
  readonly contact: Contact | undefined
  readonly name: string
  readonly mark: Mark | null
  readonly factId: string | null
  readonly report: Report | null
}

/** One lesson with all a helper needs at the door. */
export interface FieldVisit {
  readonly lesson: Lesson
  readonly place: Place | undefined
  readonly resources: readonly Resource[]
  readonly crew: readonly Companion[]
  readonly me: Companion | null
  readonly seats: readonly Seat[]
  readonly facts: readonly Attendance[]
}

/** Rows as they lie in the device's database; `one` finds a row by its id. */
export interface VisitRows {
  readonly pairings: readonly Pairing[]
  readonly bookings: readonly Booking[]
  readonly facts: readonly Attendance[]
  readonly reports: readonly Report[]
  one<T extends TableName>(table: T, id: string): Row<T> | undefined
}

const newest = (reports: readonly Report[]): Report | null =>
  reports.reduce<Report | null>((best, one) => (best && best.at > one.at ? best : one), null)

const crewOf = (lesson: Lesson, rows: VisitRows, myId: string | null, marks: Attendance[]): Companion[] =>
  rows.pairings
    .filter((one) => one.lessonId === lesson.id && isStanding(one))
    .map((pairing) => {
      const volunteer = rows.one('volunteer', pairing.volunteerId)
      const fact = marks.find((one) => one.personKind === 'volunteer' && one.personId === pairing.volunteerId)
      return {
        pairing,
        volunteer,
        name: rows.one('contact', volunteer?.contactId ?? '')?.name ?? '',
        isMe: pairing.volunteerId === myId,
        isMinor: !volunteer || isMinorOn(volunteer, lesson.lessonDay),
        mark: fact?.mark ?? null,
        factId: fact?.id ?? null,
        isThere: fact?.mark === 'arrived',
      }
    })

const seatsOf = (lesson: Lesson, rows: VisitRows, marks: Attendance[]): Seat[] =>
  rows.bookings
    .filter((one) => one.lessonId === lesson.id && one.state !== 'cancelled' && one.state !== 'waitlisted')
    .sort((a, b) => (a.bookedAt < b.bookedAt ? -1 : 1))
    .map((booking) => {
      const learner = rows.one('learner', booking.learnerId)
      const contact = rows.one('contact', learner?.contactId ?? '')
      const fact = marks.find((one) => one.personKind === 'learner' && one.personId === booking.learnerId)
      const own = rows.reports.filter(
        (one) => one.lessonId === lesson.id && one.learnerId === booking.learnerId,
      )
      return {
        booking,
        learner,
        contact,
        name: contact?.name ?? '',
        mark: fact?.mark ?? null,
        factId: fact?.id ?? null,
        report: newest(own),
      }
    })

/** Joins the rows about one lesson. `myId` is the volunteer who looks, null for a coordinator. */
export const joinVisit = (lesson: Lesson, rows: VisitRows, myId: string | null): FieldVisit => {
  const facts = rows.facts.filter((one) => one.lessonId === lesson.id)
  const marks = latestMarks(facts)
  const crew = crewOf(lesson, rows, myId, marks)
  return {
    lesson,
    place: rows.one('place', lesson.placeId ?? ''),
    resources: lesson.resourceIds.flatMap((id) => rows.one('resource', id) ?? []),
    crew,
    me: crew.find((one) => one.isMe) ?? null,
    seats: seatsOf(lesson, rows, marks),
    facts,
  }
}
