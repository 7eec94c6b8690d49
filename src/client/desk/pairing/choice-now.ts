import { tokyoDay, tokyoMinute } from '#domain/day.ts'
import type { PlanningChoice } from '#planner/week/task-of.ts'
import type { BoardWeek } from './useBoardWeek.ts'

/** What the board wants planned at this moment: its days, whom it keeps where, and who cannot come. A worker takes no proxies. */
export const choiceNow = ({ board, days, absences }: BoardWeek): PlanningChoice => {
  const now = new Date().toISOString()
  const locks = board.draft.value.flatMap(({ visitId, helpers }) =>
    helpers.filter((one) => one.isLocked).map(({ volunteerId }) => ({ visitId, volunteerId })),
  )
  const dropOuts = absences.value.map((one) => ({ volunteerId: one.volunteerId, days: [...one.days] }))
  return { days: days.value, today: tokyoDay(now), nowMinute: tokyoMinute(now), locks, dropOuts }
}
