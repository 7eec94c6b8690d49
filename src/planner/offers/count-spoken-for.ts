import { dayOfHalfDay, type HalfDay, halfDayOf, NOON_MINUTE } from '#domain/half-day.ts'
import { endMinute, type Lesson } from '#domain/lesson/lesson.ts'
import { isMinorOn } from '#domain/volunteer/volunteer.ts'
import { type Visit, visitsOf } from '../week/visit.ts'
import type { OpenWish, WeekTask } from '../week/week-task.ts'

const halfDaysOf = (lesson: Lesson): HalfDay[] => [
  ...(lesson.startMinute < NOON_MINUTE ? [halfDayOf(lesson.lessonDay, 'am')] : []),
  ...(endMinute(lesson) > NOON_MINUTE ? [halfDayOf(lesson.lessonDay, 'pm')] : []),
]

/** The half-day in which alone this wish can be met; null where it may be met in another, also on a later day. */
const onlyHalfDayOf = ({ request, options }: OpenWish, days: readonly string[]): HalfDay | null => {
  const last = days.at(-1) ?? ''
  if (request.wish === 'any' || request.wish.some((one) => dayOfHalfDay(one) > last)) return null
  const halfDays = new Set(
    options.map(({ day, startMinute }) => halfDayOf(day, startMinute < NOON_MINUTE ? 'am' : 'pm')),
  )
  const [only] = halfDays
  return halfDays.size === 1 && only ? only : null
}

/** How many helpers a lesson still lacks; at least one where no adult has promised to come. Trainees do not help yet. */
const lacking = ({ lesson, needed, promises }: Visit, { plan }: WeekTask): number => {
  const helping = promises.filter(({ part }) => part !== 'trainee')
  const ids = new Set(helping.map(({ volunteerId }) => volunteerId))
  const hasAdult = plan.volunteers.some((one) => ids.has(one.id) && !isMinorOn(one, lesson.lessonDay))
  return Math.max(hasAdult ? 0 : 1, needed - helping.length)
}

/**
 * How many helpers each half-day must keep for those who came first: those whom its lessons still lack, and one for each
 * wish, received or offered, that can be met in it alone.
 */
export const countSpokenFor = (task: WeekTask): Map<HalfDay, number> => {
  const spokenFor = new Map<HalfDay, number>()
  const add = (halfDay: HalfDay, count: number) =>
    spokenFor.set(halfDay, (spokenFor.get(halfDay) ?? 0) + count)
  for (const visit of visitsOf(task)) {
    const only = visit.wish && onlyHalfDayOf(visit.wish, task.days)
    if (only) add(only, visit.needed)
    if (!visit.wish) for (const halfDay of halfDaysOf(visit.lesson)) add(halfDay, lacking(visit, task))
  }
  return spokenFor
}
