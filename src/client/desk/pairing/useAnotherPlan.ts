import type { Day } from '#domain/day.ts'
import { draftOfPlan } from './board-draft.ts'
import { choiceNow } from './choice-now.ts'
import { locksElsewhere } from './locks-elsewhere.ts'
import type { KeptPlans } from './useKeptPlans.ts'
import type { Planning } from './usePlanning.ts'

/** The board's own suggestion begins from 1. */
const FIRST_SEED = 2

/** Searches once more from another beginning and keeps what is found; the board itself stays as it is. */
export const useAnotherPlan = (planning: Planning, kept: KeptPlans) => {
  let seed = FIRST_SEED

  /** With a day only that day's suggestions are open: whoever is suggested on the others stays. Null when it failed. */
  const make = async (day: Day | null, milliseconds: number): Promise<number | null> => {
    const before = planning.board.draft.value
    const staying = day === null ? [] : locksElsewhere(before, day)
    const locks = [...(choiceNow(planning).locks ?? []), ...staying]
    const plan = await planning.thenAsk((planner) => planner.plan({ kind: 'plan', seed, milliseconds }), {
      choice: { locks },
    })
    seed += 1
    return plan && kept.keep(draftOfPlan(plan, before))
  }

  return { make }
}
