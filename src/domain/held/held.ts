import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id, line } from '../id.ts'

/** 保留: a change the hub kept for a person to decide. What was typed stays on the hub; this row says why it waits. */
export const Held = z.strictObject({
  id: Id,
  mutation: line(60),
  authorId: Id,
  code: line(60),
  about: z.array(Id).max(20),
  sentence: line(200),
  state: z.enum(['waiting', 'set-aside']),
  heldAt: Instant,
})
export type Held = z.infer<typeof Held>
