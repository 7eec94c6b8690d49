import { z } from 'zod'
import type { Actor } from '../account/actor.ts'
import { coordinatorOrSelf, FORBIDDEN, isFamilyOfKnown, isResident } from '../account/permission.ts'
import { tokyoDay, Instant } from '../day.ts'
import { type Refusal, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { erasedRefusal } from '../learner/erased-refusal.ts'
import {
  Introduction,
  introduceLearner,
  isIntroduced,
  whyNotIntroduced,
} from '../learner/introduce-learner.ts'
import { isAhead, isHomeVisit, type Lesson, hasRoomFor } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { isConfirmed } from '../pairing/pairing.ts'
import { Seats, SlipNumber } from '../request/request.ts'
import { saidWhen } from '../request/said-when.ts'
import { isTooManyLately, stillCounted, tooManyLately } from '../request/too-many-lately.ts'
import { put, type Rows } from '../rows.ts'
import { type Booking, bookingId, timesJoined } from './booking.ts'

const Input = z.strictObject({
  lessonId: Id,
  learnerId: Id,
  number: SlipNumber,
  seats: Seats,
  bookedAt: Instant,
  introduction: Introduction.nullable(),
})

/** A visit is for whoever wished for it: nobody else takes a seat there by themselves, whatever the place. */
const isClosedTo = (lesson: Lesson, actor: Actor): boolean =>
  isHomeVisit(lesson) || (lesson.requestId !== null && isResident(actor))

const whyNot = (
  lesson: Lesson | undefined,
  known: Booking | undefined,
  actor: Actor,
  now: Instant,
): Refusal | null => {
  if (!lesson || isClosedTo(lesson, actor)) return refusal('lesson-unknown', 'この教室は見つかりません。')
  if (!isAhead(lesson) || lesson.state === 'draft' || lesson.lessonDay < tokyoDay(now))
    return refusal('class-closed', 'この教室は、もう申し込めません。ほかの教室をお選びください。', lesson.id)
  if (known && known.state !== 'cancelled')
    return refusal('already-booked', 'この教室には、もう申し込まれています。', lesson.id)
  return null
}

/** A confirmed class that its confirmed helpers can no longer look after needs people again; nobody is turned away for it. */
const stateWith = (rows: Rows, lesson: Lesson, seatsTaken: number): Lesson['state'] => {
  const helping = rows
    .all('pairing')
    .filter((one) => one.lessonId === lesson.id && isConfirmed(one) && one.part !== 'trainee')
  const isEnough = seatsTaken <= helping.length * lesson.learnersPerHelper
  return lesson.state === 'confirmed' && !isEnough ? 'open' : lesson.state
}

/** A learner takes a seat in a class; when it is full, or others wait already, a place on the waiting list. */
export const joinClass = defineMutation({
  name: 'booking.join',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ lessonId, learnerId }, actor) => [
    need('municipality', 'id', [actor.municipality]),
    need('lesson', 'id', [lessonId]),
    need('booking', 'lessonId', [lessonId]),
    need('booking', 'learnerId', [learnerId]),
    need('lesson', 'id', (rows) =>
      rows
        .all('booking')
        .filter((one) => one.learnerId === learnerId)
        .map((one) => one.lessonId),
    ),
    need('pairing', 'lessonId', [lessonId]),
    need('volunteer', 'id', (rows) => rows.all('pairing').map((one) => one.volunteerId)),
    need('learner', 'id', [learnerId]),
    need('contact', 'id', (rows) => rows.all('learner').map((one) => one.contactId)),
  ],
  may: (actor, _rows, { learnerId }) => coordinatorOrSelf(actor, learnerId),
  apply: (rows, { lessonId, learnerId, number, seats, bookedAt, introduction }, { actor, now }) => {
    const lesson = rows.get('lesson', lessonId)
    const id = bookingId(lessonId, learnerId)
    const known = rows.get('booking', id)
    if (known && saysAll(known, { number, seats }) && isIntroduced(rows, learnerId, introduction))
      return KNOWN_ALREADY
    const erased = erasedRefusal(rows, learnerId)
    if (erased) return { refusal: erased }
    const refused = whyNot(lesson, known, actor, now)
    if (refused || !lesson)
      return { refusal: refused ?? refusal('lesson-unknown', 'この教室は見つかりません。') }
    if (!introduction && !rows.get('learner', learnerId))
      return { refusal: refusal('learner-unknown', 'お名前と電話番号を入れてください。', lessonId) }
    if (introduction && isFamilyOfKnown(rows, actor, learnerId)) return { refusal: FORBIDDEN }
    const unclear = introduction && isResident(actor) ? whyNotIntroduced(introduction) : null
    if (unclear) return { refusal: unclear }
    const own = rows.all('booking').filter((one) => one.learnerId === learnerId)
    if (isResident(actor) && isTooManyLately(own.flatMap(timesJoined), now))
      return { refusal: tooManyLately(lessonId) }
    const waiting = rows
      .all('booking')
      .filter((one) => one.lessonId === lessonId && one.state === 'waitlisted')
    const hasSeat = hasRoomFor(lesson, seats)
    const joinedBefore = known ? stillCounted(timesJoined(known), now) : []
    const booking: Booking = {
      id,
      number,
      lessonId,
      learnerId,
      requestId: null,
      seats,
      state: hasSeat ? 'booked' : 'waitlisted',
      position: hasSeat ? null : waiting.length + 1,
      bookedAt: saidWhen(bookedAt, actor, now),
      ...(joinedBefore.length > 0 && { joinedBefore }),
    }
    const seatsTaken = lesson.seatsTaken + seats
    const counted = hasSeat
      ? { ...lesson, seatsTaken, state: stateWith(rows, lesson, seatsTaken) }
      : { ...lesson, seatsWaiting: lesson.seatsWaiting + seats }
    const person = introduction ? introduceLearner(rows, learnerId, introduction) : []
    return { changes: [...person, put('booking', booking), put('lesson', counted)] }
  },
})
