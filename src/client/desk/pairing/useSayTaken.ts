import type { Taken } from '#planner/planner-orders.ts'
import { sayDayAndMinute } from '#client/words/say-day.ts'
import { useWords } from '#client/words/words.ts'
import './cell-words.ts'
import './words.ts'

/** What choosing a helper comes to: when, with whom and in which part they go, whom they replace, what they leave. */
export const useSayTaken = (nameOf: (id: string) => string) => {
  const { t } = useWords()
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(t('desk.cell.and'))

  return ({ option, crew, part, replacesIds, leavesVisitIds }: Taken, volunteerId: string): string[] => {
    const others = crew.map((one) => one.volunteerId).filter((id) => id !== volunteerId)
    const going = {
      when: sayDayAndMinute(option.day, option.startMinute),
      part: t(`desk.crew.${part}`),
      names: names(others),
    }
    return [
      t(others.length > 0 ? 'desk.cell.goes-with' : 'desk.cell.goes', going),
      ...(replacesIds.length > 0 ? [t('desk.cell.replaces', { names: names(replacesIds) })] : []),
      ...(leavesVisitIds.length > 0 ? [t('desk.cell.leaves', { count: leavesVisitIds.length })] : []),
    ]
  }
}
