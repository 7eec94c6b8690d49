import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, line, text } from '../id.ts'

/** 電話: a task for a person. `aboutId` names the request, booking, lesson or held change it is about. */
export const Call = z.strictObject({
  id: Id,
  kind: z.enum(['confirm', 'remind', 'offer-a-place', 'chase-record', 'ask-author']),
  aboutTable: z.enum(['request', 'booking', 'lesson', 'held']),
  aboutId: Id,
  contactId: Id.nullable(),
  state: z.enum(['open', 'done']),
  tries: z.int().min(0).max(99),
  outcome: line(80),
  notes: text(200),
  dueOn: Day,
})
export type Call = z.infer<typeof Call>
