import { type z } from 'zod'
import { bookingId, type Booking } from '../booking/booking.ts'
import type { Instant } from '../day.ts'
import { refusal } from '../finding.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { erasedRefusal } from '../learner/erased-refusal.ts'
import { believedTime, isBelievable } from '../lesson/believed-time.ts'
import { helperOrCoordinator } from '../lesson/helper-or-coordinator.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { isConfirmed } from '../pairing/pairing.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { isMinorOn } from '../volunteer/volunteer.ts'
import { Attendance } from './attendance.ts'

const Input = Attendance.omit({ authorId: true, flags: true })
type Input = z.infer<typeof Input>

const BOOKING_STATES: Partial<Record<Input['mark'], Booking['state']>> = {
  present: 'attended',
  absent: 'absent',
  undone: 'booked',
}

const contradictions = (
  rows: Rows,
  lesson: Lesson,
  input: Input,
  booking: Booking | undefined,
  now: Instant,
): string[] => {
  const flags = lesson.state === 'cancelled' ? ['lesson-cancelled'] : []
  if (input.personKind === 'learner' && (!booking || booking.state === 'cancelled')) flags.push('not-booked')
  if (!isBelievable(lesson, input.at, now)) flags.push('clock')
  const there = rows.all('pairing').filter((one) => one.lessonId === lesson.id && isConfirmed(one))
  const adults = there.filter((one) => {
    const volunteer = rows.get('volunteer', one.volunteerId)
    return volunteer && !isMinorOn(volunteer, lesson.lessonDay)
  })
  if (input.mark === 'arrived' && adults.length === 0) flags.push('minor-alone')
  return flags
}

const settle = (lesson: Lesson, input: Input, booking: Booking | undefined, now: Instant): Change[] => {
  const state = BOOKING_STATES[input.mark]
  if (input.personKind === 'learner')
    return booking && state && booking.state !== 'waitlisted' && booking.state !== 'cancelled'
      ? [put('booking', { ...booking, state })]
      : []
  return input.mark === 'arrived' && lesson.startedAt === null
    ? [put('lesson', { ...lesson, startedAt: believedTime(lesson, input.at, now) })]
    : []
}

/** 出席 and 着きました: somebody was there, or was not. */
export const recordAttendance = defineMutation({
  name: 'attendance.record',
  version: 1,
  isFact: true,
  input: Input,
  needs: ({ id, lessonId, personId, personKind }) => [
    need('attendance', 'id', [id]),
    need('lesson', 'id', [lessonId]),
    need('pairing', 'lessonId', [lessonId]),
    need('volunteer', 'id', (rows) => rows.all('pairing').map((one) => one.volunteerId)),
    need('booking', 'id', personKind === 'learner' ? [bookingId(lessonId, personId)] : []),
    need('learner', 'id', personKind === 'learner' ? [personId] : []),
  ],
  may: (actor, rows, { lessonId }) => helperOrCoordinator(actor, rows, lessonId),
  apply: (rows, input, { actor, now }) => {
    const known = rows.get('attendance', input.id)
    if (known && saysAll(known, input)) return KNOWN_ALREADY
    if (known) return { refusal: refusal('record-known', 'この記録は、もう受け付けています。', input.id) }
    const erased = erasedRefusal(rows, input.personId)
    if (erased) return { refusal: erased }
    const lesson = rows.get('lesson', input.lessonId)
    if (!lesson) return { refusal: refusal('lesson-unknown', 'この講座は見つかりません。', input.lessonId) }
    const booking = rows.get('booking', bookingId(input.lessonId, input.personId))
    const flags = contradictions(rows, lesson, input, booking, now)
    const fact: Attendance = { ...input, authorId: actor.accountId, flags }
    return { changes: [put('attendance', fact), ...settle(lesson, input, booking, now)], flags }
  },
})
