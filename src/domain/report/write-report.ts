import { BEFORE_THE_DAY } from '../attendance/attendance.ts'
import { bookingId } from '../booking/booking.ts'
import { tokyoDay } from '../day.ts'
import { refusal } from '../finding.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { erasedRefusal } from '../learner/erased-refusal.ts'
import { helperOrCoordinator } from '../lesson/helper-or-coordinator.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { Report } from './report.ts'

/** 実施記録: what one learner took away from a lesson. */
export const writeReport = defineMutation({
  name: 'report.write',
  version: 1,
  isFact: true,
  input: Report.omit({ authorId: true, flags: true }),
  needs: ({ id, lessonId, learnerId }) => [
    need('report', 'id', [id]),
    need('lesson', 'id', [lessonId]),
    need('pairing', 'lessonId', [lessonId]),
    need('booking', 'id', [bookingId(lessonId, learnerId)]),
    need('learner', 'id', [learnerId]),
  ],
  may: (actor, rows, { lessonId }) => helperOrCoordinator(actor, rows, lessonId),
  apply: (rows, input, { actor, now }) => {
    const erased = erasedRefusal(rows, input.learnerId)
    if (erased) return { refusal: erased }
    const known = rows.get('report', input.id)
    if (known && saysAll(known, input)) return KNOWN_ALREADY
    if (known) return { refusal: refusal('record-known', 'この記録は、もう受け付けています。', input.id) }
    const lesson = rows.get('lesson', input.lessonId)
    if (!lesson) return { refusal: refusal('lesson-unknown', 'この講座は見つかりません。', input.lessonId) }
    const flags = [
      ...(rows.get('booking', bookingId(input.lessonId, input.learnerId)) ? [] : ['not-booked']),
      ...(lesson.lessonDay > tokyoDay(now) ? [BEFORE_THE_DAY] : []),
    ]
    return { changes: [put('report', { ...input, authorId: actor.accountId, flags })], flags }
  },
})
