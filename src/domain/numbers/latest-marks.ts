import type { Attendance } from '../attendance/attendance.ts'

const isLater = (one: Attendance, other: Attendance): boolean =>
  one.at === other.at ? one.id > other.id : one.at > other.at

const keyOf = ({ lessonId, personKind, personId }: Attendance) => `${lessonId} ${personKind} ${personId}`

/** What counts: the latest attendance fact of each person at each lesson by `at`, ties by id; a latest `undone` leaves none. */
export const latestMarks = (attendances: readonly Attendance[]): Attendance[] => {
  const latest = new Map<string, Attendance>()
  for (const attendance of attendances) {
    const known = latest.get(keyOf(attendance))
    if (!known || isLater(attendance, known)) latest.set(keyOf(attendance), attendance)
  }
  return [...latest.values()].filter(({ mark }) => mark !== 'undone')
}
