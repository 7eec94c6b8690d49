import type { Attendance, Mark } from '#domain/attendance/attendance.ts'
import type { Booking } from '#domain/booking/booking.ts'
import { type Instant, instantOf } from '#domain/day.ts'
import { endMinute, type Lesson } from '#domain/lesson/lesson.ts'
import { isConfirmed } from '#domain/pairing/pairing.ts'
import { type Change, put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'
import { accountIdOf } from './cast-ids.ts'
import { pick, seedOf } from './seed.ts'
import type { StagedLesson } from './staged-lesson.ts'
import { canDoOf, NEXT_STEPS, OTHER_VOICES, VOICES } from './voices.ts'

const SATISFACTIONS = [3, 3, 3, 2, 2, 1, null] as const

const authorOf = ({ pairings }: StagedLesson): string => accountIdOf(pairings[0]?.volunteerId ?? '')

const noted = (
  staged: StagedLesson,
  who: Pick<Attendance, 'personKind' | 'personId'>,
  mark: Mark,
  at: Instant,
): Attendance => {
  const lessonId = staged.lesson.id
  return {
    id: `${lessonId}.${who.personId}.${mark}`,
    lessonId,
    ...who,
    mark,
    at,
    authorId: authorOf(staged),
    flags: [],
  }
}

const helpersCameAndWent = (staged: StagedLesson): Attendance[] => {
  const { lesson, pairings } = staged
  return pairings.filter(isConfirmed).flatMap(({ volunteerId }) => {
    const who = { personKind: 'volunteer', personId: volunteerId } as const
    return [
      noted(staged, who, 'arrived', instantOf(lesson.lessonDay, lesson.startMinute - 8)),
      noted(staged, who, 'left', instantOf(lesson.lessonDay, endMinute(lesson) + 4)),
    ]
  })
}

const rollCall = (staged: StagedLesson): Attendance[] =>
  staged.bookings
    .filter(({ state }) => state === 'attended' || state === 'absent')
    .map(({ learnerId, state }) => {
      const at = instantOf(staged.lesson.lessonDay, staged.lesson.startMinute + 5)
      const who = { personKind: 'learner', personId: learnerId } as const
      return noted(staged, who, state === 'attended' ? 'present' : 'absent', at)
    })

const voiceOf = (lesson: Lesson, booking: Booking): string => {
  if (seedOf(`${booking.id} speaks`) % 3 === 0) return ''
  return pick(VOICES[lesson.topics[0] ?? 'なんでも相談'] ?? OTHER_VOICES, booking.id)
}

const reportOf = (staged: StagedLesson, booking: Booking): Row<'report'> => {
  const { lesson } = staged
  return {
    id: `${booking.id}.report`,
    lessonId: lesson.id,
    learnerId: booking.learnerId,
    topicsDone: lesson.topics,
    canDo: lesson.topics.map(canDoOf),
    learnt: `${lesson.topics.join('、')}を練習した`,
    next: pick(NEXT_STEPS, `${booking.id} next`),
    satisfaction: pick(SATISFACTIONS, `${booking.id} face`),
    voice: voiceOf(lesson, booking),
    authorId: authorOf(staged),
    at: instantOf(lesson.lessonDay, endMinute(lesson) + 2),
    flags: [],
  }
}

/** Who came to a held lesson, and what each learner took away. */
export const buildRecords = (staged: StagedLesson): Change[] => {
  if (staged.lesson.state !== 'held') return []
  const attended = staged.bookings.filter(({ state }) => state === 'attended')
  return [
    ...[...helpersCameAndWent(staged), ...rollCall(staged)].map((fact) => put('attendance', fact)),
    ...attended.map((booking) => put('report', reportOf(staged, booking))),
  ]
}
