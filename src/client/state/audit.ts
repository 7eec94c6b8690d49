import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import { type AuditKind, AuditLine } from '#domain/audit/audit-line.ts'
import type { Day } from '#domain/day.ts'
import { ask } from './api.ts'

const Answer = z.object({
  lines: z.array(AuditLine),
  accounts: z.array(z.object({ id: z.string(), role: Role })),
  devices: z.array(z.object({ id: z.string(), label: z.string() })),
  more: z.boolean(),
})
export type AuditPageOfLines = z.infer<typeof Answer>

/** What is looked for in the log; what is left out matches everything. Days in Tokyo, both included. */
export interface AuditWanted {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly learner?: string | undefined
  readonly account?: string | undefined
  readonly kind?: AuditKind | undefined
  /** The number of the last line of the page before. */
  readonly before?: number | undefined
}

/** A page of the municipality's log, the newest line first. */
export const fetchAudit = async (wanted: AuditWanted): Promise<AuditPageOfLines> => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(wanted)) if (value) query.set(name, String(value))
  return Answer.parse(await ask('GET', `/api/audit?${query.toString()}`))
}

/** All that was done with one learner's data; that it was asked for is noted. */
export const fetchDisclosure = async (learnerId: string): Promise<AuditPageOfLines> =>
  Answer.parse(await ask('GET', `/api/audit/learner/${encodeURIComponent(learnerId)}`))
