import type { Attendance } from '#domain/attendance/attendance.ts'
import type { Booking } from '#domain/booking/booking.ts'
import type { Contact } from '#domain/contact/contact.ts'
import type { Learner } from '#domain/learner/learner.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import type { Report } from '#domain/report/report.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

export interface BookedLearner {
  readonly booking: Booking
  readonly learner: Learner | undefined
  readonly contact: Contact | undefined
}

export interface PairedVolunteer {
  readonly pairing: Pairing
  readonly volunteer: Volunteer | undefined
  readonly contact: Contact | undefined
}

/** A fact with the name of whom it is about. */
export interface LessonFact {
  readonly attendance: Attendance
  readonly name: string
}

/** Everything about one lesson; null when there is none of this id. */
export interface DeskLesson {
  readonly lesson: Lesson
  readonly bookings: readonly BookedLearner[]
  readonly pairings: readonly PairedVolunteer[]
  readonly facts: readonly LessonFact[]
  readonly reports: readonly (Report & { name: string })[]
}

const WAITING_LAST = 1_000
const order = ({ state, position, bookedAt }: Booking): string =>
  `${WAITING_LAST + (state === 'waitlisted' ? (position ?? WAITING_LAST) : 0)} ${bookedAt}`

export const useDeskLesson = (id: () => string) =>
  useLive(async (database): Promise<DeskLesson | null> => {
    const lesson = await database.rows('lesson').get(id())
    if (!lesson) return null
    const people = await readPeople(database)
    const [bookings, pairings, attendances, reports] = await Promise.all([
      database.rows('booking').where('lessonId').equals(lesson.id).toArray(),
      database.rows('pairing').where('lessonId').equals(lesson.id).toArray(),
      database.rows('attendance').where('lessonId').equals(lesson.id).sortBy('at'),
      database.rows('report').where('lessonId').equals(lesson.id).sortBy('at'),
    ])
    const nameOf = (personId: string): string => people.contactOf(personId)?.name ?? ''
    return {
      lesson,
      bookings: bookings
        .sort((a, b) => (order(a) < order(b) ? -1 : 1))
        .map((booking) => ({
          booking,
          learner: people.learners.get(booking.learnerId),
          contact: people.contactOf(booking.learnerId),
        })),
      pairings: pairings.map((pairing) => ({
        pairing,
        volunteer: people.volunteers.get(pairing.volunteerId),
        contact: people.contactOf(pairing.volunteerId),
      })),
      facts: attendances.map((attendance) => ({ attendance, name: nameOf(attendance.personId) })),
      reports: reports.map((report) => ({ ...report, name: nameOf(report.learnerId) })),
    }
  }, id)
