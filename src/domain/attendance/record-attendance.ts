import { type z } from 'zod'
import { bookingId, type Booking } from '../booking/booking.ts'
import type { Instant } from '../day.ts'
import { refusal } from '../finding.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { erasedRefusal } from '../learner/erased-refusal.ts'
import { believedTime } from '../lesson/believed-time.ts'
import { helperOrCoordinator } from '../lesson/helper-or-coordinator.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { type Change, put } from '../rows.ts'
import { Attendance, BEFORE_THE_DAY } from './attendance.ts'
import { contradictions } from './contradictions.ts'

const Input = Attendance.omit({ authorId: true, flags: true })
type Input = z.infer<typeof Input>

const BOOKING_STATES: Partial<Record<Input['mark'], Booking['state']>> = {
  present: 'attended',
  absent: 'absent',
  undone: 'booked',
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

/** 出席 and 着きました: somebody was there, or was not. Said before the lesson's day it is kept, flagged, and settles nothing. */
export const recordAttendance = defineMutation({
  name: 'attendance.record',
  version: 1,
  isFact: true,
  input: Input,
  needs: ({ id, lessonId, personId, personKind }) => [
    need('attendance', 'id', [id]),
    need('lesson', 'id', [lessonId]),
    need('pairing', 'lessonId', [lessonId]),
    need('volunteer', 'id', (rows) => [
      ...rows.all('pairing').map((one) => one.volunteerId),
      ...(personKind === 'volunteer' ? [personId] : []),
    ]),
    need('attendance', 'lessonId', personKind === 'volunteer' ? [lessonId] : []),
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
    const settled = flags.includes(BEFORE_THE_DAY) ? [] : settle(lesson, input, booking, now)
    return { changes: [put('attendance', fact), ...settled], flags }
  },
})
