import type { Booking } from '../booking/booking.ts'
import { type Instant, tokyoDay } from '../day.ts'
import { isBelievable } from '../lesson/believed-time.ts'
import { isHomeVisit, type Lesson } from '../lesson/lesson.ts'
import { latestMarks } from '../numbers/latest-marks.ts'
import { isAgreed, isConfirmed, type Pairing } from '../pairing/pairing.ts'
import type { Rows } from '../rows.ts'
import { canAccompanyOn } from '../volunteer/volunteer.ts'
import { type Attendance, BEFORE_THE_DAY } from './attendance.ts'

type Said = Omit<Attendance, 'authorId' | 'flags'>

/** Whoever is not known here is taken for no adult. */
const isAdult = (rows: Rows, volunteerId: string, { lessonDay }: Lesson): boolean => {
  const volunteer = rows.get('volunteer', volunteerId)
  return volunteer !== undefined && canAccompanyOn(volunteer, lessonDay)
}

const adultHasCome = (rows: Rows, lesson: Lesson, crew: readonly Pairing[], until: Instant): boolean => {
  const adults = crew.filter(
    (one) => isConfirmed(one) && one.part !== 'trainee' && isAdult(rows, one.volunteerId, lesson),
  )
  const ids = new Set(adults.map((one) => one.volunteerId))
  const facts = rows.all('attendance').filter((one) => one.lessonId === lesson.id && one.at <= until)
  return latestMarks(facts).some(
    ({ personKind, personId, mark }) => personKind === 'volunteer' && mark === 'arrived' && ids.has(personId),
  )
}

const aboutLearner = (booking: Booking | undefined): string[] =>
  !booking || booking.state === 'cancelled' ? ['not-booked'] : []

/** Rule 3 at the door: a minor came to a home, and by what is recorded no confirmed adult was there by then. */
const aboutHelper = (rows: Rows, lesson: Lesson, { personId, mark, at }: Said): string[] => {
  if (mark !== 'arrived') return []
  const crew = rows.all('pairing').filter((one) => one.lessonId === lesson.id && isAgreed(one))
  const isOnIt = crew.some((one) => one.volunteerId === personId)
  const isAlone =
    isHomeVisit(lesson) && !isAdult(rows, personId, lesson) && !adultHasCome(rows, lesson, crew, at)
  return [...(isOnIt ? [] : ['not-on-lesson']), ...(isAlone ? ['minor-alone'] : [])]
}

/** Where a fact about a lesson contradicts what was promised, or what can be. */
export const contradictions = (
  rows: Rows,
  lesson: Lesson,
  said: Said,
  booking: Booking | undefined,
  now: Instant,
): string[] => [
  ...(lesson.state === 'cancelled' ? ['lesson-cancelled'] : []),
  ...(lesson.lessonDay > tokyoDay(now) ? [BEFORE_THE_DAY] : []),
  ...(said.personKind === 'learner' ? aboutLearner(booking) : aboutHelper(rows, lesson, said)),
  ...(isBelievable(lesson, said.at, now) ? [] : ['clock']),
]
