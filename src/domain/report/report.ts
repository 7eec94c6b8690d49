import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id, line, text } from '../id.ts'
import { Topic } from '../words.ts'

/** 満足: 3 = よく分かった, 2 = まあまあ, 1 = むずかしかった. */
export const Satisfaction = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Satisfaction = z.infer<typeof Satisfaction>

/** 実施記録: what one learner took away. A fact; the latest per learner and lesson counts. */
export const Report = z.strictObject({
  id: Id,
  lessonId: Id,
  learnerId: Id,
  topicsDone: z.array(Topic).max(13),
  canDo: z.array(line(60)).max(20),
  learnt: text(300),
  next: text(300),
  satisfaction: Satisfaction.nullable(),
  voice: text(300),
  authorId: Id,
  at: Instant,
  flags: z.array(line(40)).max(10),
})
export type Report = z.infer<typeof Report>
