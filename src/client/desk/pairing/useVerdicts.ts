import { shallowRef, watch } from 'vue'
import type { Day } from '#domain/day.ts'
import { cellKey, type Verdict } from './cell-state.ts'
import type { BoardWeek } from './useBoardWeek.ts'
import type { ThenAsk } from './useToldPlanner.ts'

/** What the rules say of every helper and visit of the days that were looked up. */
export const useVerdicts = (week: BoardWeek, thenAsk: ThenAsk) => {
  const verdicts = shallowRef<ReadonlyMap<string, Verdict>>(new Map())

  /** Asks about a day; what was known of other days stays. */
  const lookUp = async (day: Day): Promise<void> => {
    const ofDay = week.visits.value.filter((one) => one.day === day)
    const volunteers = week.base.value?.rows.volunteers ?? []
    const cells = ofDay.flatMap(({ visitId }) => volunteers.map(({ id }) => ({ visitId, volunteerId: id })))
    if (cells.length === 0) return
    const visits = week.asPlanned.value
    const may = await thenAsk((planner) => planner.ask({ kind: 'verdicts', visits, cells }))
    if (!may) return
    const known = new Map(verdicts.value)
    cells.forEach(({ visitId, volunteerId }, index) =>
      known.set(cellKey(visitId, volunteerId), may[index] ? 'allowed' : 'forbidden'),
    )
    verdicts.value = known
  }

  watch(week.days, () => (verdicts.value = new Map()))

  return { verdicts, lookUp }
}
