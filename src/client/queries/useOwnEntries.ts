import type { DeviceDatabase } from '#client/database/device-database.ts'
import { type Booking, bookingId } from '#domain/booking/booking.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isConfirmed } from '#domain/pairing/pairing.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import type { Request } from '#domain/request/request.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { useLive } from './useLive.ts'
import { inputOf, isNotAccepted, type Settlement, settlementOf } from './settlement-of.ts'

/** A wish or a booking with the lesson behind it, the names of those who come, and whether the hub has it already. */
export interface OwnEntry {
  readonly kind: 'request' | 'booking'
  readonly id: string
  readonly number: string
  readonly request: Request | undefined
  /** Of a booking that very row; of a wish the booking made for it. */
  readonly booking: Booking | undefined
  readonly lesson: Lesson | undefined
  readonly visitorNames: readonly string[]
  readonly settlement: Settlement | undefined
}

type Asked = Pick<OwnEntry, 'kind' | 'id' | 'number' | 'request' | 'booking'>

const ofBooking = (booking: Booking): Asked => ({
  kind: 'booking',
  id: booking.id,
  number: booking.number,
  request: undefined,
  booking,
})

const ofRequest = (request: Request, bookings: readonly Booking[]): Asked => ({
  kind: 'request',
  id: request.id,
  number: request.number,
  request,
  booking:
    bookings.find((one) => one.requestId === request.id) ??
    bookings.find((one) => one.lessonId === request.lessonId && one.learnerId === request.learnerId),
})

/** What was asked for and not accepted: its rows are gone from the device, its words are in the outbox. */
const ofRefused = (item: OutboxItem): Asked[] => {
  const wish = inputOf(item, receiveRequest)
  if (wish) return [ofRequest({ ...wish.request, state: 'received', lessonId: null }, [])]
  const seat = inputOf(item, joinClass)
  if (!seat) return []
  const { lessonId, learnerId, number, seats, bookedAt } = seat
  const id = bookingId(lessonId, learnerId)
  return [
    ofBooking({
      ...{ id, lessonId, learnerId, number, seats, bookedAt },
      ...{ requestId: null, state: 'booked', position: null },
    }),
  ]
}

const visitorsOf = async (database: DeviceDatabase, lessonId: string): Promise<string[]> => {
  const pairings = await database.rows('pairing').where('lessonId').equals(lessonId).toArray()
  const names = pairings.filter(isConfirmed).map(async ({ volunteerId }) => {
    const volunteer = await database.rows('volunteer').get(volunteerId)
    const contact = volunteer && (await database.rows('contact').get(volunteer.contactId))
    return contact ? [contact.name] : []
  })
  return (await Promise.all(names)).flat()
}

/** Everything this learner has asked for, newest first, also what was not accepted. */
export const readOwnEntries = async (database: DeviceDatabase): Promise<OwnEntry[]> => {
  const [requests, bookings, outbox] = await Promise.all([
    database.rows('request').toArray(),
    database.rows('booking').toArray(),
    database.outbox.orderBy('id').toArray(),
  ])
  const known = [
    ...requests.map((row) => ofRequest(row, bookings)),
    ...bookings.filter((row) => row.requestId === null).map(ofBooking),
  ]
  const refused = outbox.filter(isNotAccepted).flatMap(ofRefused)
  const asked = new Map([...refused, ...known].map((one) => [one.id, one]))
  const entries = [...asked.values()].map(async (one): Promise<OwnEntry> => {
    const lessonId = one.request ? one.request.lessonId : one.booking?.lessonId
    return {
      ...one,
      lesson: lessonId ? await database.rows('lesson').get(lessonId) : undefined,
      visitorNames: lessonId ? await visitorsOf(database, lessonId) : [],
      settlement: settlementOf(outbox, one.id),
    }
  })
  const madeAt = (one: OwnEntry) => one.request?.receivedAt ?? one.booking?.bookedAt ?? ''
  return (await Promise.all(entries)).sort((a, b) => madeAt(b).localeCompare(madeAt(a)))
}

export const useOwnEntries = () => useLive(readOwnEntries)
