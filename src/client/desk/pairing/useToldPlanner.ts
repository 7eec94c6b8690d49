import { onScopeDispose, ref, toRaw } from 'vue'
import { tokyoDay, tokyoMinute } from '#domain/day.ts'
import type { BoardWeek } from './useBoardWeek.ts'
import { usePlanner } from './usePlanner.ts'

/** The planner of this page, told of the week as it stands before each order; null is answered when it failed. */
export const useToldPlanner = ({ base, board, days }: BoardWeek) => {
  const planner = usePlanner()
  const troubles = ref<readonly string[]>([])
  const hasFailed = ref(false)
  let told: Promise<unknown> = Promise.resolve()
  let isLeft = false
  onScopeDispose(() => (isLeft = true))

  const tell = async (): Promise<void> => {
    const known = base.value
    if (!known) return
    const now = new Date().toISOString()
    const locks = board.draft.value.flatMap(({ visitId, helpers }) =>
      helpers.filter((one) => one.isLocked).map(({ volunteerId }) => ({ visitId, volunteerId })),
    )
    const people = [...known.rows.learners, ...known.rows.volunteers]
    troubles.value = await planner.ask({
      kind: 'week',
      // A worker takes no proxies.
      rows: toRaw(known.rows),
      names: Object.fromEntries(people.map(({ id }) => [id, known.nameOf(id)])),
      choice: { days: days.value, today: tokyoDay(now), nowMinute: tokyoMinute(now), locks },
    })
  }

  const thenAsk = async <T>(
    then: (planner: ReturnType<typeof usePlanner>) => Promise<T>,
  ): Promise<T | null> => {
    told = told.then(tell, tell)
    try {
      await told
      hasFailed.value = false
      return await then(planner)
    } catch {
      hasFailed.value = !isLeft
      return null
    }
  }

  return { thenAsk, troubles, hasFailed, stop: planner.stop, progress: planner.progress }
}

export type ThenAsk = ReturnType<typeof useToldPlanner>['thenAsk']
