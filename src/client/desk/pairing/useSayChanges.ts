import type { Taken } from '#planner/planner-orders.ts'
import { useWords } from '#client/words/words.ts'
import './cell-words.ts'
import './totals-words.ts'

const whole = (points: number): number => Math.round(Math.abs(points))

/** What becomes better or worse, one phrase for each constraint; what is less than a point is not told. */
export const useSayChanges = () => {
  const { t } = useWords()
  return (changes: Taken['changes']): string[] =>
    changes
      .filter(({ points }) => whole(points) > 0)
      .map(({ constraint, points }) =>
        t('desk.cell.becomes', {
          what: t(`desk.totals.${constraint}`),
          how: t(points < 0 ? 'desk.cell.better' : 'desk.cell.worse', { points: whole(points) }),
        }),
      )
}
