import { bookingId } from '../booking/booking.ts'
import { need, type Need } from '../need.ts'
import { latestMarks } from '../numbers/latest-marks.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { cancelledCallId } from './cancel-lesson.ts'
import type { Lesson } from './lesson.ts'

const cancelled = (rows: Rows, lessonId: string): Lesson | undefined => {
  const lesson = rows.get('lesson', lessonId)
  return lesson?.state === 'cancelled' ? lesson : undefined
}

const whoCame = (rows: Rows, lessonId: string): string[] =>
  latestMarks(rows.all('attendance').filter((one) => one.lessonId === lessonId))
    .filter(({ personKind, mark }) => personKind === 'learner' && mark === 'present')
    .map(({ personId }) => personId)

/** What a lesson that the desk had cancelled left behind; nothing of any other lesson. */
export const needAfterAll = (lessonId: string): Need[] => [
  need('request', 'id', (rows) => [cancelled(rows, lessonId)?.requestId ?? []].flat()),
  need('attendance', 'lessonId', (rows) => (cancelled(rows, lessonId) ? [lessonId] : [])),
  need('call', 'id', (rows) =>
    whoCame(rows, lessonId).map((personId) => cancelledCallId(bookingId(lessonId, personId))),
  ),
]

/** A lesson that the desk had cancelled was given all the same: its wish is done, and who came need not be told otherwise. */
export const heldAfterAll = (rows: Rows, lesson: Lesson): Change[] => {
  if (lesson.state !== 'cancelled') return []
  const wish = lesson.requestId === null ? undefined : rows.get('request', lesson.requestId)
  const calls = whoCame(rows, lesson.id).flatMap(
    (personId) => rows.get('call', cancelledCallId(bookingId(lesson.id, personId))) ?? [],
  )
  return [
    ...(wish?.state === 'received' ? [put('request', { ...wish, state: 'done', lessonId: lesson.id })] : []),
    ...calls
      .filter(({ state }) => state === 'open')
      .map((call) => put('call', { ...call, state: 'done', outcome: '実施されました' })),
  ]
}
