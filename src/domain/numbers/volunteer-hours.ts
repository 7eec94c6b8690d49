import type { Attendance } from '../attendance/attendance.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { isConfirmed } from '../pairing/pairing.ts'
import { grouped } from '../rules/grouped.ts'
import type { Generation } from '../volunteer/volunteer.ts'
import type { Facts } from './facts.ts'

type HourFacts = Pick<Facts, 'lessons' | 'attendances' | 'pairings' | 'volunteers'>

const byTime = (one: Attendance, other: Attendance): number =>
  one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1

/** Minutes from arriving to leaving where both are recorded, else the lesson's planned length; 0 for the absent. */
const minutesAt = (lesson: Lesson, marks: readonly Attendance[], isExpected: boolean): number => {
  const ordered = [...marks].sort(byTime)
  const sinceUndone = ordered.slice(ordered.findLastIndex(({ mark }) => mark === 'undone') + 1)
  const last = sinceUndone.at(-1)
  const planned = lesson.durationMinutes
  if (!last) return isExpected && ordered.length === 0 ? planned : 0
  if (last.mark === 'absent') return 0
  const arrived = sinceUndone.findLast(({ mark }) => mark === 'arrived')
  const left = sinceUndone.findLast(({ mark }) => mark === 'left')
  const minutes = arrived && left ? (Date.parse(left.at) - Date.parse(arrived.at)) / 60_000 : 0
  return minutes > 0 ? minutes : planned
}

/**
 * サポーターの活動時間 by generation, in hours: everyone recorded at a lesson; and those confirmed for a held lesson of whom
 * nothing was recorded, for its planned length. Trainees count: they gave the time.
 */
export const volunteerHours = (facts: HourFacts): Record<Generation, number> => {
  const marks = grouped(
    facts.attendances.filter(({ personKind }) => personKind === 'volunteer'),
    ({ lessonId, personId }) => `${lessonId} ${personId}`,
  )
  const confirmed = facts.pairings.filter(isConfirmed).map((one) => `${one.lessonId} ${one.volunteerId}`)
  const expected = new Set(confirmed)
  const lessons = new Map(facts.lessons.map((lesson) => [lesson.id, lesson]))
  const generations = new Map(facts.volunteers.map(({ id, generation }) => [id, generation]))
  const hours: Record<Generation, number> = { silver: 0, grandchild: 0, local: 0 }
  for (const key of new Set([...marks.keys(), ...expected])) {
    const [lessonId = '', volunteerId = ''] = key.split(' ')
    const lesson = lessons.get(lessonId)
    const generation = generations.get(volunteerId)
    if (!lesson || !generation) continue
    const isExpected = lesson.state === 'held' && expected.has(key)
    hours[generation] += minutesAt(lesson, marks.get(key) ?? [], isExpected) / 60
  }
  return hours
}
