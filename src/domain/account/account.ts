import { z } from 'zod'
import { Id } from '../id.ts'

export const Role = z.enum([
  'learner',
  'family',
  'volunteer',
  'liaison',
  'coordinator',
  'prefecture-viewer',
  'administrator',
])
export type Role = z.infer<typeof Role>

/** Someone who signs in. `subjectId` is the learner, volunteer or partner they are; the name is in the contact. */
export const Account = z.strictObject({
  id: Id,
  role: Role,
  subjectId: Id.nullable(),
  contactId: Id.nullable(),
  state: z.enum(['active', 'revoked']),
})
export type Account = z.infer<typeof Account>
