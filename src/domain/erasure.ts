import { z } from 'zod'
import { Instant } from './day.ts'
import { Id, line } from './id.ts'

/** By which rule somebody was erased: they asked for it, or the time the municipality keeps records for was over. */
export const ErasureRule = z.enum(['asked', 'retention'])
export type ErasureRule = z.infer<typeof ErasureRule>

/**
 * 消去: what identified this person is gone. It is the certificate too, so it names nobody: when, by whose account, by which
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
