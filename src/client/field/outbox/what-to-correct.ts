import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { type Mutation, wireName } from '#domain/mutation.ts'
import { writeReport } from '#domain/report/write-report.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import type { Attendance } from '#domain/attendance/attendance.ts'
import type { Report } from '#domain/report/report.ts'
import type { Request } from '#domain/request/request.ts'
import type { FieldVisit, Seat } from '#client/queries/field-visit.ts'
import type { OutboxEntry } from '#client/queries/useOutbox.ts'

type WishInput = Pick<Request, 'topics' | 'wish'>

/** What a refused change becomes in the form where it was made: with the visit and the person it was about. */
export type ToCorrect =
  | { readonly form: 'report'; readonly visit: FieldVisit; readonly seat: Seat }
  | { readonly form: 'wish'; readonly visit: FieldVisit; readonly seat: Seat; readonly wish: WishInput }
  | {
      readonly form: 'mark'
      readonly visit: FieldVisit
      readonly said: Pick<Attendance, 'personKind' | 'personId' | 'mark'>
    }

const read = <Input>({ item }: OutboxEntry, mutation: Mutation<Input>): Input | undefined =>
  item.name === wireName(mutation) ? mutation.input.safeParse(item.input).data : undefined

const seatOf = (visit: FieldVisit | undefined, learnerId: string): Seat | undefined =>
  visit?.seats.find(({ booking }) => booking.learnerId === learnerId)

const asReport = (said: Omit<Report, 'authorId' | 'flags'>): Report => ({ ...said, authorId: '', flags: [] })

/** The form for this change; null where it has none, or where its visit has left this device. */
export const whatToCorrect = (entry: OutboxEntry, visits: readonly FieldVisit[]): ToCorrect | null => {
  const visitOf = (lessonId: string) => visits.find(({ lesson }) => lesson.id === lessonId)
  const report = read(entry, writeReport)
  if (report) {
    const visit = visitOf(report.lessonId)
    const seat = seatOf(visit, report.learnerId)
    return visit && seat ? { form: 'report', visit, seat: { ...seat, report: asReport(report) } } : null
  }
  const said = read(entry, recordAttendance)
  if (said) {
    const visit = visitOf(said.lessonId)
    return visit ? { form: 'mark', visit, said } : null
  }
  const wish = read(entry, receiveRequest)?.request
  const visit = wish && visits.find((one) => seatOf(one, wish.learnerId))
  const seat = wish && seatOf(visit, wish.learnerId)
  return wish && visit && seat ? { form: 'wish', visit, seat, wish } : null
}
