import type { SuggestedVisit } from '../week/week-plan.ts'
import type { WeekTask } from '../week/week-task.ts'
import { type CellExplanation, explainCell, whyNotAlone } from './explain-cell.ts'

/** Somebody who could step in, or who cannot, with the reason. */
export interface RankedHelper {
  readonly volunteerId: string
  readonly told: CellExplanation
}

/** Whoever is allowed comes first, the fewest points before the others; the rest stays in the order of the rows. */
const rank = ({ told }: RankedHelper): number =>
  told.state === 'allowed' ? told.points : Number.POSITIVE_INFINITY

/** Everybody who is not at the visit in this plan, with what choosing them would change or why they cannot come. */
export const whoCouldStepIn = (
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  visitId: string,
): RankedHelper[] => {
  const tell = (volunteerId: string): CellExplanation => {
    const alone = whyNotAlone(task, { visitId, volunteerId })
    return alone
      ? { state: 'forbidden', finding: alone }
      : explainCell(task, visits, { visitId, volunteerId })
  }
  const going = new Set(
    visits.find((one) => one.visitId === visitId)?.helpers.map(({ volunteerId }) => volunteerId),
  )
  return task.plan.volunteers
    .filter(({ id, erased }) => !going.has(id) && !erased)
    .map(({ id }) => ({ volunteerId: id, told: tell(id) }))
    .sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)))
}
