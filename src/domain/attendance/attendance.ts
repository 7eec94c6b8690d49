import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id, line } from '../id.ts'

export const Mark = z.enum(['present', 'absent', 'arrived', 'left', 'undone'])
export type Mark = z.infer<typeof Mark>

/** Flags what was recorded before the lesson's day by the clock that judged it: kept, and it settles nothing. */
export const BEFORE_THE_DAY = 'before-start'

/** 出席: a fact with author, device and time. Never overwritten: a correction is a new fact, the latest `at` counts. */
export const Attendance = z.strictObject({
  id: Id,
  lessonId: Id,
  personKind: z.enum(['learner', 'volunteer']),
  personId: Id,
  mark: Mark,
  at: Instant,
  authorId: Id,
  flags: z.array(line(40)).max(10),
})
export type Attendance = z.infer<typeof Attendance>
