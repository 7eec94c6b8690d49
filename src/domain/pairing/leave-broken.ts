import type { Day } from '../day.ts'
import { newHardFindings } from '../rules/new-hard-findings.ts'
import type { Change, LoadedRows } from '../rows.ts'
import { leaveLesson, promisesFrom } from './leave-lesson.ts'

/** Takes a volunteer out of the lessons from `day` on at which these facts about them break a rule. */
export const leaveBroken = (
  rows: LoadedRows,
  volunteerId: string,
  { facts, day }: { readonly facts: readonly Change[]; readonly day: Day },
): Change[] => {
  const broken = new Set(newHardFindings(rows, facts).flatMap(({ about }) => about))
  return promisesFrom(rows, volunteerId, day)
    .filter(({ lesson }) => broken.has(lesson.id))
    .flatMap(({ lesson, pairing }) => leaveLesson(rows, lesson, pairing))
}
