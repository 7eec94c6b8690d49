import type { Booking } from '#domain/booking/booking.ts'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { givePlace } from '#domain/booking/give-place.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { isAhead, type Lesson, seatsLeft } from '#domain/lesson/lesson.ts'
import { openVisit } from '#domain/lesson/open-visit.ts'
import type { Role } from '#domain/account/account.ts'
import { PASSED_ON } from '#domain/request/request.ts'
import type { Row } from '#domain/tables.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { withdrawRequest } from '#domain/request/withdraw-request.ts'
import { aRequest } from '../unit/domain/sample-rows.ts'
import { type Deed, type Person, some } from './person.ts'

/** Everybody says for whom they speak; a helper passes on what they heard. */
const ASKED_AS: Partial<Record<Role, Pick<Row<'request'>, 'askedBy' | 'consent'>>> = {
  family: { askedBy: { who: 'family', relation: '' }, consent: 'said-to-family' },
  volunteer: { askedBy: PASSED_ON, consent: 'said-by-self' },
}

const wishOf = (person: Person, learnerId: string) => {
  const { state: _state, lessonId: _lessonId, ...wish } = aRequest(person.newId(), learnerId)
  const role = person.rows.get('account', person.accountId)?.role
  return { ...wish, ...(role && ASKED_AS[role]), receivedAt: person.clock }
}

const slipNumber = ({ random }: Person): string => String(10_000_000 + random.below(89_999_999))

export const ask: Deed = (person) => {
  const learner = some(person, 'learner')
  if (!learner) return null
  return person.press(receiveRequest, { request: wishOf(person, learner.id), introduction: null })
}

export const introduce: Deed = (person) => {
  const introduction = { name: '見本 新人', kana: 'みほん', telephone: '0836000001', family: '' }
  return person.press(receiveRequest, { request: wishOf(person, person.newId()), introduction })
}

/** The learner has another telephone, and says so with the next wish. */
export const newTelephone: Deed = (person) => {
  const learner = some(person, 'learner')
  if (!learner) return null
  const telephone = `0836${String(person.random.below(1_000_000)).padStart(6, '0')}`
  const introduction = { name: '見本 本人', kana: 'みほん', telephone, family: '見本の娘' }
  return person.press(receiveRequest, { request: wishOf(person, learner.id), introduction })
}

export const takeBack: Deed = (person) => {
  const request = some(person, 'request')
  return request ? person.press(withdrawRequest, { requestId: request.id }) : null
}

/** Makes a wish a visit; the learner may have moved. */
export const visit: Deed = (person) => {
  const request = some(person, 'request', (one) => one.state === 'received')
  if (!request) return null
  const hasMoved = person.random.isLikely(0.3)
  return person.press(openVisit, {
    lessonId: person.newId(),
    requestId: request.id,
    lessonDay: addDays(tokyoDay(person.clock), person.random.below(9)),
    startMinute: 540 + 40 * person.random.below(10),
    durationMinutes: 60,
    area: hasMoved ? '見本二' : '',
    position: null,
    placeName: '',
    track: '地域モデル創出型',
    passWord: 'すだち',
    address: hasMoved ? '見本町2-2' : '',
  })
}

/** Whoever wants a seat in such a class gets a place on the waiting list. */
const isFull = (lesson: Lesson): boolean =>
  isAhead(lesson) && (lesson.seatsTaken >= lesson.capacity || lesson.seatsWaiting > 0)

const joinOne = (person: Person, lesson: Lesson | undefined): ReturnType<Deed> => {
  const learner = some(person, 'learner')
  if (!lesson || !learner) return null
  return person.press(joinClass, {
    lessonId: lesson.id,
    learnerId: learner.id,
    number: slipNumber(person),
    seats: person.random.isLikely(0.3) ? 2 : 1,
    bookedAt: person.clock,
    introduction: null,
  })
}

export const join: Deed = (person) => joinOne(person, some(person, 'lesson', isAhead))

export const joinFull: Deed = (person) => joinOne(person, some(person, 'lesson', isFull))

export const leave: Deed = (person) => {
  const booking = some(person, 'booking')
  return booking ? person.press(cancelBooking, { bookingId: booking.id }) : null
}

/** Somebody gives a seat back for which others wait. */
export const freeASeat: Deed = (person) => {
  const booking = some(person, 'booking', ({ lessonId, state }) => {
    const lesson = person.rows.get('lesson', lessonId)
    return state === 'booked' && lesson !== undefined && lesson.seatsWaiting > 0
  })
  return booking ? person.press(cancelBooking, { bookingId: booking.id }) : null
}

export const give: Deed = (person) => {
  const isNext = ({ lessonId, seats, state }: Booking): boolean => {
    const lesson = person.rows.get('lesson', lessonId)
    return state === 'waitlisted' && lesson !== undefined && seatsLeft(lesson) >= seats
  }
  const booking = some(person, 'booking', isNext)
  return booking ? person.press(givePlace, { bookingId: booking.id }) : null
}
