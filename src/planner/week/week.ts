import { homeOf, wayMinutes } from '#domain/lesson/travel-minutes.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { planningOf } from '#domain/municipality/planning.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { type Visit, visitsOf } from './visit.ts'
import type { WeekTask } from './week-task.ts'

/** A task with everything in it found by its id. */
export interface Week {
  readonly task: WeekTask
  readonly visits: ReadonlyMap<string, Visit>
  readonly volunteers: ReadonlyMap<string, Volunteer>
  /** Minutes from a helper's home to a lesson, by their own means. */
  wayTo(volunteer: Volunteer, lesson: Lesson): number
  /** Whether these two have been at a lesson together. */
  isKnownPair(one: Volunteer, other: Volunteer): boolean
}

const read = new WeakMap<WeekTask, Week>()

const readTask = (task: WeekTask): Week => {
  const { travelOverrides } = planningOf(task.plan.settings)
  return {
    task,
    visits: new Map(visitsOf(task).map((visit) => [visit.id, visit])),
    volunteers: new Map(task.plan.volunteers.map((volunteer) => [volunteer.id, volunteer])),
    wayTo: (volunteer, lesson) => wayMinutes(homeOf(volunteer), lesson, volunteer.means, travelOverrides),
    isKnownPair: (one, other) => task.knownPairs.has([one.id, other.id].sort().join(' ')),
  }
}

/** Reads a task once; asked again for the same task it answers at once. */
export const weekOf = (task: WeekTask): Week => {
  const known = read.get(task) ?? readTask(task)
  read.set(task, known)
  return known
}
