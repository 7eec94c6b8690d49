import type { Day } from '../day.ts'
import { isAhead, isHomeVisit, type Lesson } from '../lesson/lesson.ts'
import { need, type Need } from '../need.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { canAccompanyOn } from '../volunteer/volunteer.ts'
import { isConfirmed, isStanding, type Pairing } from './pairing.ts'

const isAdultAt = (rows: Rows, pairing: Pairing, day: Day): boolean => {
  const volunteer = rows.get('volunteer', pairing.volunteerId)
  return volunteer !== undefined && canAccompanyOn(volunteer, day)
}

/**
 * A helper no longer goes to a lesson. It falls back to needing people, and minors who would be without an adult, or lead at a
 * home, are no longer confirmed. `rows` hold the lesson's pairings and their volunteers.
 */
export const leaveLesson = (rows: Rows, lesson: Lesson, pairing: Pairing): Change[] => {
  const staying = rows
    .all('pairing')
    .filter((one) => one.lessonId === lesson.id && one.id !== pairing.id && isConfirmed(one))
  const isAdult = (one: Pairing): boolean => isAdultAt(rows, one, lesson.lessonDay)
  const leads = staying.filter((one) => one.part === 'lead')
  const isLedByMinors = isHomeVisit(lesson) && leads.length > 0 && !leads.some(isAdult)
  const hasAdult = staying.some((one) => one.part !== 'trainee' && isAdult(one)) && !isLedByMinors
  const teaching = staying.filter((one) => one.part !== 'trainee').length
  const isEnough = hasAdult && lesson.seatsTaken <= teaching * lesson.learnersPerHelper
  const state = lesson.state === 'confirmed' && !isEnough ? 'open' : lesson.state
  return [
    put('pairing', { ...pairing, state: 'withdrew' }),
    put('lesson', { ...lesson, state }),
    ...(hasAdult ? [] : staying.map((one) => put('pairing', { ...one, state: 'accepted' as const }))),
  ]
}

/** What a volunteer was asked for or promised from this day on, each with its lesson. */
export const promisesFrom = (
  rows: Rows,
  volunteerId: string,
  day: Day,
): { readonly lesson: Lesson; readonly pairing: Pairing }[] =>
  rows
    .all('pairing')
    .filter((one) => one.volunteerId === volunteerId && isStanding(one))
    .flatMap((pairing) => {
      const lesson = rows.get('lesson', pairing.lessonId)
      return lesson && isAhead(lesson) && lesson.lessonDay >= day ? [{ lesson, pairing }] : []
    })

/** The rows to take these volunteers out of lessons ahead: what they promised, and who else goes there. */
export const needsToLeave = (
  municipality: string,
  volunteerIds: (rows: Rows) => readonly string[],
): Need[] => [
  need('municipality', 'id', [municipality]),
  need('pairing', 'volunteerId', volunteerIds),
  need('lesson', 'id', (rows) =>
    rows
      .all('pairing')
      .filter(isStanding)
      .map((one) => one.lessonId),
  ),
  need('pairing', 'lessonId', (rows) =>
    rows
      .all('lesson')
      .filter(isAhead)
      .map(({ id }) => id),
  ),
  need('volunteer', 'id', (rows) => [
    ...volunteerIds(rows),
    ...rows.all('pairing').map((one) => one.volunteerId),
  ]),
]
