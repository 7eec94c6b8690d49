import { z } from 'zod'
import { Instant } from '../day.ts'
import type { ViewPlace } from './view-place.ts'

/**
 * 記録: one line of the log of who did what with whose data. `about` names rows as `table/id`, `masked-contact/id` where only
 * the name was handed over; of a view also `place/…` (see `ViewPlace`) and `seen/…`, the instant on the device. `accountId` is
 * null where nobody was signed in, or the hub itself did it.
 */
export const AuditLine = z.strictObject({
  number: z.int().min(1),
  at: Instant,
  accountId: z.string().nullable(),
  what: z.string(),
  about: z.array(z.string()).readonly(),
  /** How many more rows it is about than are told here. */
  more: z.int().min(0),
  hash: z.string(),
})
export type AuditLine = z.infer<typeof AuditLine>

/** By what the log is searched. */
export const AuditKind = z.enum(['view', 'delivery', 'export', 'change', 'access'])
export type AuditKind = z.infer<typeof AuditKind>

export const VIEWED = 'contact.viewed'
export const VIEW_REFUSED = 'contact.view-refused'
export const DELIVERED = 'contact.delivered'
export const EXPORTED = 'export.taken'
export const LEARNER_DISCLOSED = 'export.learner-disclosed'

/** What a view or a file is noted as, by where it was. */
export const whatIn = (where: ViewPlace): string => (where.endsWith('-file') ? EXPORTED : VIEWED)

/** A mutation is named with its version (`request.receive@1`). */
export const kindOf = (what: string): AuditKind => {
  if (what === VIEWED || what === VIEW_REFUSED) return 'view'
  if (what === DELIVERED) return 'delivery'
  if (what.startsWith('export.')) return 'export'
  return what.includes('@') || what === 'mutation.held' ? 'change' : 'access'
}

/** What follows the table's name in the first of these rows. */
export const idIn = (about: readonly string[], table: string): string | undefined =>
  about.find((one) => one.startsWith(`${table}/`))?.slice(table.length + 1)
