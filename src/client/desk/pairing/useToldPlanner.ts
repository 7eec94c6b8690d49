import { onScopeDispose, ref, toRaw } from 'vue'
import type { PlanningChoice, PlanningRows } from '#planner/week/task-of.ts'
import { choiceNow } from './choice-now.ts'
import type { BoardWeek } from './useBoardWeek.ts'
import { usePlanner } from './usePlanner.ts'
import { withoutWishesElsewhere } from './wishes-elsewhere.ts'

/** What one order wants otherwise than the board has it. */
export interface Otherwise {
  readonly rows?: PlanningRows
  readonly choice?: Partial<PlanningChoice>
}

/** The planner of this page, told of the week as it stands before each order; null is answered when it failed. */
export const useToldPlanner = (week: BoardWeek) => {
  const { base, board, days } = week
  const planner = usePlanner()
  const troubles = ref<readonly string[]>([])
  const hasFailed = ref(false)
  let told: Promise<unknown> = Promise.resolve()
  let isLeft = false
  onScopeDispose(() => (isLeft = true))

  /** A worker takes no proxies. */
  const rowsNow = (): PlanningRows | undefined => base.value && toRaw(base.value.rows)

  const tell = async (otherwise: Otherwise | undefined): Promise<void> => {
    const known = base.value
    if (!known) return
    const people = [...known.rows.learners, ...known.rows.volunteers]
    const said = await planner.ask({
      kind: 'week',
      rows: otherwise?.rows ?? withoutWishesElsewhere(toRaw(known.rows), board.draft.value, days.value),
      names: Object.fromEntries(people.map(({ id }) => [id, known.nameOf(id)])),
      choice: { ...choiceNow(week), ...otherwise?.choice },
    })
    if (!otherwise) troubles.value = said
  }

  /** `otherwise`: for this order alone, the next is told of the board as it stands again. */
  const thenAsk = async <T>(
    then: (planner: ReturnType<typeof usePlanner>) => Promise<T>,
    otherwise?: Otherwise,
  ): Promise<T | null> => {
    told = told.then(
      () => tell(otherwise),
      () => tell(otherwise),
    )
    try {
      await told
      hasFailed.value = false
      return await then(planner)
    } catch {
      hasFailed.value = !isLeft
      return null
    }
  }

  return { thenAsk, rowsNow, troubles, hasFailed, stop: planner.stop, progress: planner.progress }
}

export type ThenAsk = ReturnType<typeof useToldPlanner>['thenAsk']
