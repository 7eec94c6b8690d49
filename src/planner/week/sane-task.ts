import type { Position } from '#domain/position.ts'
import { hasSaneTimes } from './check-task.ts'
import type { WeekTask } from './week-task.ts'

const known = (position: Position | null): Position | null =>
  position && Number.isFinite(position.latitude) && Number.isFinite(position.longitude) ? position : null

const isKnown = (position: Position | null): boolean => known(position) === position

const hasNothingOdd = ({ plan, wishes }: WeekTask): boolean =>
  plan.volunteers.every(({ home }) => isKnown(home)) &&
  plan.lessons.every(({ position }) => isKnown(position)) &&
  wishes.every((wish) => isKnown(wish.position) && hasSaneTimes(wish))

/** The task itself where all is well; else with places that are no numbers unknown, and without times that are none. */
export const saneTask = (task: WeekTask): WeekTask => {
  if (hasNothingOdd(task)) return task
  const { plan, wishes } = task
  return {
    ...task,
    plan: {
      ...plan,
      volunteers: plan.volunteers.map((one) => ({ ...one, home: known(one.home) })),
      lessons: plan.lessons.map((one) => ({ ...one, position: known(one.position) })),
    },
    wishes: wishes.map((wish) => ({
      ...wish,
      position: known(wish.position),
      options: hasSaneTimes(wish) ? wish.options : [],
    })),
  }
}
