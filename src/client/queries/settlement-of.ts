import { bookingId } from '#domain/booking/booking.ts'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import { type Mutation, wireName } from '#domain/mutation.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { withdrawRequest } from '#domain/request/withdraw-request.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { sayRefusal } from '#client/words/say-refusal.ts'

/** What became of a wish or booking this device asked for, or of giving it up. */
export interface Settlement {
  readonly about: 'asking' | 'giving-up'
  readonly state: OutboxItem['state']
  /** Why it was not accepted, as the screen's wording says it; else empty. */
  readonly sentence: string
}

/** The input of this change, when it is one of this mutation. */
export const inputOf = <Input>(item: OutboxItem, mutation: Mutation<Input>): Input | undefined =>
  item.name === wireName(mutation) ? mutation.input.safeParse(item.input).data : undefined

export const isNotAccepted = ({ state }: Pick<OutboxItem, 'state'>): boolean =>
  state === 'refused' || state === 'held'

const asksFor = (item: OutboxItem, id: string): boolean => {
  const seat = inputOf(item, joinClass)
  if (seat) return bookingId(seat.lessonId, seat.learnerId) === id
  return inputOf(item, receiveRequest)?.request.id === id
}
const givesUp = (item: OutboxItem, id: string): boolean =>
  inputOf(item, withdrawRequest)?.requestId === id || inputOf(item, cancelBooking)?.bookingId === id

/**
 * The last word on the wish or booking with this id; undefined when this device made no change of it. What was never
 * accepted cannot be given up, so that comes first.
 */
export const settlementOf = (outbox: readonly OutboxItem[], id: string): Settlement | undefined => {
  const asked = outbox.filter((item) => asksFor(item, id)).at(-1)
  const given = outbox.filter((item) => givesUp(item, id)).at(-1)
  const isAsking = asked && (!given || asked.id > given.id || isNotAccepted(asked))
  const last = isAsking ? asked : given
  return (
    last && {
      about: isAsking ? 'asking' : 'giving-up',
      state: last.state,
      sentence: last.refusal ? sayRefusal(last.refusal) : '',
    }
  )
}
