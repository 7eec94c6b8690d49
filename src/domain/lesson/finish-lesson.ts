import { z } from 'zod'
import { BEFORE_THE_DAY } from '../attendance/attendance.ts'
import { Instant, tokyoDay } from '../day.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { believedTime } from './believed-time.ts'
import { heldAfterAll, needAfterAll } from './held-after-all.ts'
import { helperOrCoordinator } from './helper-or-coordinator.ts'

const Input = z.strictObject({ lessonId: Id, at: Instant })

/** 終わりました: the lesson took place. The wish behind it is done. Said before the lesson's day it changes nothing and is flagged. */
export const finishLesson = defineMutation({
  name: 'lesson.finish',
  version: 1,
  isFact: true,
  input: Input,
  needs: ({ lessonId }) => [
    need('lesson', 'id', [lessonId]),
    need('pairing', 'lessonId', [lessonId]),
    need('request', 'lessonId', [lessonId]),
    ...needAfterAll(lessonId),
  ],
  may: (actor, rows, { lessonId }) => helperOrCoordinator(actor, rows, lessonId),
  apply: (rows, { lessonId, at }, { now }) => {
    const lesson = rows.get('lesson', lessonId)
    if (!lesson) return { refusal: refusal('lesson-unknown', 'この講座は見つかりません。', lessonId) }
    const flags = lesson.state === 'cancelled' ? ['lesson-cancelled'] : []
    if (lesson.lessonDay > tokyoDay(now)) return { changes: [], flags: [...flags, BEFORE_THE_DAY] }
    const endedAt = believedTime(lesson, at, now)
    const wishes = rows.all('request').filter((one) => one.state === 'booked' && one.lessonId === lessonId)
    return {
      changes: [
        put('lesson', { ...lesson, state: 'held', startedAt: lesson.startedAt ?? endedAt, endedAt }),
        ...wishes.map((one) => put('request', { ...one, state: 'done' as const })),
        ...heldAfterAll(rows, lesson),
      ],
      flags: endedAt === at ? flags : [...flags, 'clock'],
    }
  },
})
