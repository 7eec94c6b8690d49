import type { Attendance, Mark } from '#domain/attendance/attendance.ts'
import { markTime } from '#domain/attendance/mark-time.ts'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import type { FieldVisit } from '#client/queries/field-visit.ts'
import { useAct } from '../useAct.ts'

type Person = Pick<Attendance, 'personKind' | 'personId'>

/** Writes facts about people of a visit: `mark` answers whether the fact is kept on this device. */
export const useMarks = (visit: () => FieldVisit) => {
  const { run, isBusy, refused } = useAct()

  const mark = (person: Person, next: Mark): Promise<boolean> => {
    const { lesson, facts } = visit()
    const earlier = facts.filter(
      (one) => one.personKind === person.personKind && one.personId === person.personId,
    )
    return run(recordAttendance, {
      id: crypto.randomUUID(),
      lessonId: lesson.id,
      ...person,
      mark: next,
      at: markTime(lesson, next, earlier, new Date().toISOString()),
    })
  }

  return {
    isBusy,
    refused,
    markLearner: (personId: string, next: Mark) => mark({ personKind: 'learner', personId }, next),
    markHelper: (personId: string, next: Mark) => mark({ personKind: 'volunteer', personId }, next),
  }
}
