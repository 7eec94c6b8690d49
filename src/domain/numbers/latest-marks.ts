import { type Attendance, BEFORE_THE_DAY } from '../attendance/attendance.ts'

const isLater = (one: Attendance, other: Attendance): boolean =>
  one.at === other.at ? one.id > other.id : one.at > other.at

const keyOf = ({ lessonId, personKind, personId }: Attendance) => `${lessonId} ${personKind} ${personId}`

/**
 * What counts: the latest attendance fact of each person at each lesson by `at`, ties by id; a latest `undone` leaves none.
 * What was said before the lesson's day happened to nobody yet.
 */
export const latestMarks = (attendances: readonly Attendance[]): Attendance[] => {
  const latest = new Map<string, Attendance>()
  for (const attendance of attendances) {
    if (attendance.flags.includes(BEFORE_THE_DAY)) continue
    const known = latest.get(keyOf(attendance))
    if (!known || isLater(attendance, known)) latest.set(keyOf(attendance), attendance)
  }
  return [...latest.values()].filter(({ mark }) => mark !== 'undone')
}
