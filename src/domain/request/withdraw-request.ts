import { z } from 'zod'
import { mayTakeBack } from '../account/permission.ts'
import { takesSeat } from '../booking/booking.ts'
import { leaveSeat } from '../booking/leave-seat.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { isHomeVisit, isVisit } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'

const Input = z.strictObject({ requestId: Id })

/** The learner no longer wishes it. A visit made for the wish is cancelled with it; a seat in a class becomes free. */
export const withdrawRequest = defineMutation({
  name: 'request.withdraw',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ requestId }) => [
    need('request', 'id', [requestId]),
    need('lesson', 'id', (rows) => rows.all('request').flatMap((one) => one.lessonId ?? [])),
    need('booking', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
  ],
  may: (actor, rows, { requestId }) => mayTakeBack(actor, rows.get('request', requestId)),
  apply: (rows, { requestId }, { now }) => {
    const request = rows.get('request', requestId)
    if (!request) return { refusal: refusal('request-unknown', 'この申込は見つかりません。', requestId) }
    if (request.state === 'done')
      return { refusal: refusal('request-done', 'この申込は終わっています。', requestId) }
    const lesson = request.lessonId ? rows.get('lesson', request.lessonId) : undefined
    const booking = rows
      .all('booking')
      .find((one) => one.lessonId === lesson?.id && one.learnerId === request.learnerId)
    const changes = [put('request', { ...request, state: 'withdrawn' as const })]
    if (!lesson || !booking) return { changes }
    const left = leaveSeat(lesson, booking, rows.all('booking'), now)
    const others = rows.all('booking').filter((one) => one.id !== booking.id)
    const isWanted = others.some((one) => takesSeat(one) || one.state === 'waitlisted')
    const goesOn = !isVisit(lesson) || (isWanted && !isHomeVisit(lesson))
    if (goesOn || !takesSeat(booking)) return { changes: [...changes, ...left] }
    const cancelled = { ...lesson, seatsTaken: 0, state: 'cancelled' as const }
    return { changes: [...changes, ...left, put('lesson', cancelled)] }
  },
})
