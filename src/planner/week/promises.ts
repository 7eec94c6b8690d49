import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { standingPromises, type Visit } from './visit.ts'
import type { WeekTask } from './week-task.ts'

/** The standing promises of a task by what may become of them. */
export interface Promises {
  /** Of each visit: they stay. */
  readonly fixed: readonly (readonly Pairing[])[]
  /** Of each visit: they may be taken back. */
  readonly breakable: readonly (readonly Pairing[])[]
  /** Of each volunteer the lessons of all promises that stay, at visits or elsewhere. */
  readonly lessonsOf: ReadonlyMap<string, readonly Lesson[]>
}

/** Trainees stay, and so does what is locked. */
export const promisesOf = (task: WeekTask, visits: readonly Visit[]): Promises => {
  const locked = new Set(task.locks.map(({ visitId, volunteerId }) => `${visitId} ${volunteerId}`))
  const isBreakable = ({ lessonId, volunteerId, part }: Pairing): boolean =>
    task.mayBreakPromises && part !== 'trainee' && !locked.has(`${lessonId} ${volunteerId}`)
  const breakable = visits.map(({ promises }) => promises.filter(isBreakable))
  const movable = new Set(breakable.flat().map(({ id }) => id))
  const lessons = new Map(
    task.plan.lessons.filter(({ state }) => state !== 'cancelled').map((lesson) => [lesson.id, lesson]),
  )
  const lessonsOf = new Map<string, Set<Lesson>>()
  for (const { id, lessonId, volunteerId } of standingPromises(task)) {
    const lesson = lessons.get(lessonId)
    if (!lesson || movable.has(id)) continue
    const theirs = lessonsOf.get(volunteerId) ?? new Set()
    lessonsOf.set(volunteerId, theirs.add(lesson))
  }
  return {
    fixed: visits.map(({ promises }) => promises.filter((one) => !movable.has(one.id))),
    breakable,
    lessonsOf: new Map([...lessonsOf].map(([id, theirs]) => [id, [...theirs]])),
  }
}
