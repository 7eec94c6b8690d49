import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import { AuditKind, AuditLine } from '#domain/audit/audit-line.ts'
import { ViewPlace } from '#domain/audit/view-place.ts'
import { Day, Instant } from '#domain/day.ts'
import { Id } from '#domain/id.ts'

/** A day on which there can have been a log; PostgreSQL knows no instants before its first year. */
const LogDay = Day.refine((day) => day >= '2000-01-01' && day < '2200-01-01')

/** `GET /api/audit`: days in Tokyo, both included; `before` is the last number of the page before. */
export const AuditQuery = z.strictObject({
  from: LogDay.optional(),
  until: LogDay.optional(),
  account: Id.optional(),
  learner: Id.optional(),
  kind: AuditKind.optional(),
  before: z.coerce.number().int().min(1).optional(),
})

/** Who the lines' accounts are, as far as they are still there. */
const Accounts = z.array(z.strictObject({ id: z.string(), role: Role }))

/** The tablets the lines name, as the desk calls them. */
const Devices = z.array(z.strictObject({ id: z.string(), label: z.string() }))

/** The newest line first. */
export const AuditAnswer = z.strictObject({
  lines: z.array(AuditLine),
  accounts: Accounts,
  devices: Devices,
  /** Whether older lines match too. */
  more: z.boolean(),
})
export type AuditAnswer = z.infer<typeof AuditAnswer>

/** `GET /api/audit/learner/:id`: `as=csv` gives the table for whoever asked for their data. */
export const LearnerAuditQuery = z.strictObject({ as: z.enum(['json', 'csv']).optional() })

export const MOST_VIEWS_A_REQUEST = 200

/**
 * A contact's details shown on a screen, or (`contactId` null) rows of this device made a file. `id` counts up from 1 by
 * device and account, `at` is the device's clock.
 */
const View = z.strictObject({
  id: z.int().min(1),
  contactId: Id.nullable(),
  at: Instant,
  where: ViewPlace,
})
export type View = z.infer<typeof View>

/** `POST /api/views`: `device` is the name of the device's own list of views, made anew with the list. */
export const ViewsBody = z.strictObject({
  device: Id.max(80),
  views: z.array(View).min(1).max(MOST_VIEWS_A_REQUEST),
})

/** What was already known is counted in neither; all of them may be forgotten by the device. */
export const ViewsAnswer = z.strictObject({ believed: z.int().min(0), refused: z.int().min(0) })
export type ViewsAnswer = z.infer<typeof ViewsAnswer>
