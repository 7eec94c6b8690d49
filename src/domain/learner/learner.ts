import { z } from 'zod'
import { Erasure } from '../erasure.ts'
import { Id, line } from '../id.ts'
import { Barrier, PhoneKind } from '../words.ts'

/** 受講者: an older resident. Operational facts only; name, address and telephone are in the contact. */
export const Learner = z.strictObject({
  id: Id,
  contactId: Id,
  area: line(40),
  barriers: z.array(Barrier).max(6),
  phoneKind: PhoneKind,
  needs: z.array(line(30)).max(12),
  familiarVolunteerIds: z.array(Id).max(8),
  /** Absent while they are known. */
  erased: Erasure.optional(),
})
export type Learner = z.infer<typeof Learner>
