import { shallowRef, watch } from 'vue'
import type { Day } from '#domain/day.ts'
import { cellKey, type Verdict } from './cell-state.ts'
import type { BoardWeek } from './useBoardWeek.ts'
import type { ThenAsk } from './useToldPlanner.ts'

/** What the rules say of every helper and visit of the days that were looked up. */
export const useVerdicts = (week: BoardWeek, thenAsk: ThenAsk) => {
  const verdicts = shallowRef<ReadonlyMap<string, Verdict>>(new Map())
  let lookedUp: Day | null = null

  const ask = async (day: Day, isQuick: boolean): Promise<void> => {
    const ofDay = week.visits.value.filter((one) => one.day === day)
    const volunteers = week.base.value?.rows.volunteers ?? []
    const cells = ofDay.flatMap(({ visitId }) => volunteers.map(({ id }) => ({ visitId, volunteerId: id })))
    if (cells.length === 0) return
    const visits = week.asPlanned.value
    const may = await thenAsk((planner) => planner.ask({ kind: 'verdicts', visits, cells, isQuick }))
    if (!may) return
    const known = new Map(verdicts.value)
    cells.forEach(({ visitId, volunteerId }, index) =>
      known.set(cellKey(visitId, volunteerId), may[index] ? 'allowed' : 'forbidden'),
    )
    verdicts.value = known
  }

  /** Asks about a day; what was known of other days stays. The first time there is a quick answer before the whole one. */
  const lookUp = async (day: Day): Promise<void> => {
    if (lookedUp !== day) await ask(day, true)
    lookedUp = day
    await ask(day, false)
  }

  watch(week.days, () => {
    verdicts.value = new Map()
    lookedUp = null
  })

  return { verdicts, lookUp }
}
