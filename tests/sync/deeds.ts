import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { givePlace } from '#domain/booking/give-place.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import { finishCall } from '#domain/call/finish-call.ts'
import { addDays, type Instant, tokyoDay } from '#domain/day.ts'
import { setAsideHeld } from '#domain/held/set-aside-held.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { finishLesson } from '#domain/lesson/finish-lesson.ts'
import { importClasses } from '#domain/lesson/import-classes.ts'
import { openVisit } from '#domain/lesson/open-visit.ts'
import type { Mutation } from '#domain/mutation.ts'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { writeReport } from '#domain/report/write-report.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { withdrawRequest } from '#domain/request/withdraw-request.ts'
import type { Rows } from '#domain/rows.ts'
import type { Row, TableName } from '#domain/tables.ts'
import type { Mutated } from '#sync/device/mutate.ts'
import { aLesson, aRequest } from '../unit/domain/sample-rows.ts'
import type { Random } from './random.ts'

/** A person in front of a device: what they see, what the clock says, and what they can press. */
export interface Person {
  readonly rows: Rows
  readonly random: Random
  readonly clock: Instant
  newId(): string
  press<Input>(mutation: Mutation<Input>, input: Input): Promise<Mutated>
}

/** Does something sensible with what is on the screen, or nothing when there is nothing to do. */
export type Deed = (person: Person) => Promise<Mutated> | null

const some = <T extends TableName>({ rows, random }: Person, table: T): Row<T> | undefined =>
  random.pick(rows.all(table))

const ask: Deed = (person) => {
  const learner = some(person, 'learner')
  if (!learner) return null
  const { id: _id, state: _state, lessonId: _lessonId, ...wish } = aRequest('', learner.id)
  const request = { ...wish, id: person.newId(), receivedAt: person.clock }
  return person.press(receiveRequest, { request, introduction: null })
}

const introduce: Deed = (person) => {
  const { state: _state, lessonId: _lessonId, ...wish } = aRequest(person.newId(), person.newId())
  const introduction = { name: '見本 新人', kana: 'みほん', telephone: '0836000001', family: '' }
  return person.press(receiveRequest, { request: { ...wish, receivedAt: person.clock }, introduction })
}

const takeBack: Deed = (person) => {
  const request = some(person, 'request')
  return request ? person.press(withdrawRequest, { requestId: request.id }) : null
}

const visit: Deed = (person) => {
  const wishes = person.rows.all('request').filter((one) => one.state === 'received')
  const request = person.random.pick(wishes)
  if (!request) return null
  return person.press(openVisit, {
    lessonId: person.newId(),
    requestId: request.id,
    lessonDay: addDays(tokyoDay(person.clock), person.random.below(9)),
    startMinute: 540 + 40 * person.random.below(10),
    durationMinutes: 60,
    area: '',
    position: null,
    placeName: '',
    track: '地域モデル創出型',
    passWord: 'すだち',
    address: '',
  })
}

const pair: Deed = (person) => {
  const lesson = some(person, 'lesson')
  if (!lesson) return null
  const helpers = person.random
    .shuffled(person.rows.all('volunteer'))
    .slice(0, person.random.below(4))
    .map((one, index) => ({
      volunteerId: one.id,
      part: index === 0 ? ('lead' as const) : ('partner' as const),
    }))
  return person.press(confirmPair, { lessonId: lesson.id, helpers })
}

const stepBack: Deed = (person) => {
  const pairing = some(person, 'pairing')
  return pairing ? person.press(withdrawPairing, { pairingId: pairing.id }) : null
}

const join: Deed = (person) => {
  const lesson = some(person, 'lesson')
  const learner = some(person, 'learner')
  if (!lesson || !learner) return null
  return person.press(joinClass, {
    lessonId: lesson.id,
    learnerId: learner.id,
    number: String(10_000_000 + person.random.below(89_999_999)),
    seats: person.random.isLikely(0.3) ? 2 : 1,
    bookedAt: person.clock,
    introduction: null,
  })
}

const leave: Deed = (person) => {
  const booking = some(person, 'booking')
  return booking ? person.press(cancelBooking, { bookingId: booking.id }) : null
}

const give: Deed = (person) => {
  const booking = person.random.pick(person.rows.all('booking').filter((one) => one.state === 'waitlisted'))
  return booking ? person.press(givePlace, { bookingId: booking.id }) : null
}

const noteWhoCame: Deed = (person) => {
  const lesson = some(person, 'lesson')
  const personKind = person.random.isLikely(0.6) ? ('learner' as const) : ('volunteer' as const)
  const who = some(person, personKind)
  const marks = ['present', 'absent', 'undone', 'arrived', 'left'] as const
  const mark = person.random.pick(marks)
  if (!lesson || !who || !mark) return null
  const fact = {
    id: person.newId(),
    lessonId: lesson.id,
    personKind,
    personId: who.id,
    mark,
    at: person.clock,
  }
  return person.press(recordAttendance, fact)
}

const write: Deed = (person) => {
  const lesson = some(person, 'lesson')
  const learner = some(person, 'learner')
  if (!lesson || !learner) return null
  return person.press(writeReport, {
    id: person.newId(),
    lessonId: lesson.id,
    learnerId: learner.id,
    topicsDone: ['LINE'],
    canDo: [],
    learnt: '写真を送れた',
    next: '',
    satisfaction: 3,
    voice: '',
    at: person.clock,
  })
}

const finish: Deed = (person) => {
  const lesson = some(person, 'lesson')
  return lesson && person.random.isLikely(0.3)
    ? person.press(finishLesson, { lessonId: lesson.id, at: person.clock })
    : null
}

const cancel: Deed = (person) => {
  const lesson = some(person, 'lesson')
  return lesson && person.random.isLikely(0.3)
    ? person.press(cancelLesson, { lessonId: lesson.id, reason: '大雨' })
    : null
}

const call: Deed = (person) => {
  const open = some(person, 'call')
  return open ? person.press(finishCall, { callId: open.id, outcome: '伝えました' }) : null
}

const settle: Deed = (person) => {
  const held = some(person, 'held')
  return held ? person.press(setAsideHeld, { heldId: held.id }) : null
}

const importOne: Deed = (person) => {
  const { id, title, description, form, track, placeKind, placeName, area, position } = aLesson(
    person.newId(),
  )
  const { startMinute, durationMinutes, topics, level, capacity } = aLesson(id)
  const place = { id, title, description, form, track, placeKind, placeName, area, position }
  const when = { lessonDay: addDays(tokyoDay(person.clock), 3), startMinute, durationMinutes }
  return person.press(importClasses, { classes: [{ ...place, ...when, topics, level, capacity }] })
}

const LEARNER: readonly Deed[] = [ask, takeBack, join, join, join, join, leave]
const VOLUNTEER: readonly Deed[] = [noteWhoCame, noteWhoCame, write, finish, stepBack, ask]
const COORDINATOR: readonly Deed[] = [
  ...[ask, introduce, takeBack, visit, visit, pair, pair, pair, stepBack, join, join, join, join, leave],
  ...[give, give, give, noteWhoCame, write, finish, cancel, call, settle, importOne],
]

export const DEEDS: Record<string, readonly Deed[]> = {
  coordinator: COORDINATOR,
  volunteer: VOLUNTEER,
  learner: LEARNER,
  family: LEARNER,
}
