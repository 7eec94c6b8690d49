import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id, line } from '../id.ts'

/**
 * 保留: a change the hub kept for a person to decide. `input` is what was typed (null when it is too large for a row: the hub
 * keeps it all the same), `madeAt` when by the device's clock; `senderId` is the account in whose session it came,
 * absent where that is the author's own; `reason`, `decidedBy` and `decidedAt` say what became of it.
 */
export const Held = z.strictObject({
  id: Id,
  mutation: line(60),
  input: z.unknown(),
  madeAt: Instant,
  authorId: Id,
  senderId: Id.optional(),
  code: line(60),
  about: z.array(Id).max(20),
  sentence: line(200),
  state: z.enum(['waiting', 'asked', 'sent-again', 'set-aside']),
  heldAt: Instant,
  reason: line(200),
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
})
export type Held = z.infer<typeof Held>

/** Nobody has decided yet. */
export const isUndecided = ({ state }: Held): boolean => state === 'waiting' || state === 'asked'
