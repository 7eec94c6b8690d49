import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id, line } from '../id.ts'
import { Barrier, PhoneKind } from '../words.ts'

/** By which rule a learner was erased: they asked for it, or the time the municipality keeps records for was over. */
export const ErasureRule = z.enum(['asked', 'retention'])
export type ErasureRule = z.infer<typeof ErasureRule>

/**
 * 消去: what identified this learner is gone. It is the certificate too, so it names nobody: when, by whose account, by which
 * rule, how many rows of each kind; `finishedAt` when the hub had also emptied what it keeps beside the rows.
 */
export const Erasure = z.strictObject({
  at: Instant,
  by: Id,
  rule: ErasureRule,
  counts: z.record(line(40), z.int().min(0)),
  finishedAt: Instant.nullable(),
})
export type Erasure = z.infer<typeof Erasure>

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
