import type { z } from 'zod'
import { Account } from './account/account.ts'
import { Attendance } from './attendance/attendance.ts'
import { Booking } from './booking/booking.ts'
import { Call } from './call/call.ts'
import { Check } from './check/check.ts'
import { Contact } from './contact/contact.ts'
import { Held } from './held/held.ts'
import { Learner } from './learner/learner.ts'
import { Lesson } from './lesson/lesson.ts'
import { Municipality } from './municipality/municipality.ts'
import { Pairing } from './pairing/pairing.ts'
import { Partner } from './partner/partner.ts'
import { Place } from './place/place.ts'
import { Report } from './report/report.ts'
import { Request } from './request/request.ts'
import { Resource } from './resource/resource.ts'
import { Volunteer } from './volunteer/volunteer.ts'

interface TableEntry {
  readonly row: z.ZodType
  /** Fields by which rows are looked up, on device and hub. */
  readonly indexes: readonly string[]
  /** Those by which only the hub looks them up. */
  readonly hubIndexes?: readonly string[]
}

/** The only list of tables: the shape of a row, and the fields by which rows are looked up. */
export const TABLES = {
  municipality: { row: Municipality, indexes: [] },
  learner: { row: Learner, indexes: ['contactId'] },
  volunteer: { row: Volunteer, indexes: ['partnerId'] },
  partner: { row: Partner, indexes: [] },
  place: { row: Place, indexes: [] },
  contact: { row: Contact, indexes: [] },
  account: { row: Account, indexes: ['subjectId', 'contactId'] },
  check: { row: Check, indexes: ['volunteerId'] },
  request: { row: Request, indexes: ['learnerId', 'state', 'lessonId'] },
  lesson: { row: Lesson, indexes: ['lessonDay', 'learnerHomeId', 'requestId'] },
  booking: { row: Booking, indexes: ['lessonId', 'learnerId'] },
  pairing: { row: Pairing, indexes: ['lessonId', 'volunteerId'] },
  attendance: { row: Attendance, indexes: ['lessonId'] },
  report: { row: Report, indexes: ['lessonId', 'learnerId'] },
  resource: { row: Resource, indexes: [] },
  call: { row: Call, indexes: ['state'] },
  held: { row: Held, indexes: [], hubIndexes: ['authorId'] },
} as const satisfies Record<string, TableEntry>

export type TableName = keyof typeof TABLES

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** Every field beside the id by which the hub looks rows of this table up. */
export const indexesAtHub = (table: TableName): readonly string[] => {
  const entry: TableEntry = TABLES[table]
  return [...entry.indexes, ...(entry.hubIndexes ?? [])]
}

export type Row<T extends TableName> = z.infer<(typeof TABLES)[T]['row']>

export type AnyRow = { [T in TableName]: Row<T> }[TableName]
