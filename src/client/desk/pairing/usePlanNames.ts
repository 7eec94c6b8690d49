import { sayMinute } from '#client/words/say-day.ts'
import { useWords } from '#client/words/words.ts'
import { BOARD, PROMISED } from './useComparison.ts'
import type { KeptPlans } from './useKeptPlans.ts'

/** What the plans of a comparison are called, and the choice among them. */
export const usePlanNames = ({ plans }: KeptPlans) => {
  const { t } = useWords()

  const nameOf = (id: string): string => {
    if (id === BOARD) return t('desk.compare.board')
    return id === PROMISED ? t('desk.compare.promised') : t('desk.pairing.plan', { number: id })
  }
  const options = () => [
    ...plans.value.map(({ number, keptMinute, draft }) => ({
      value: String(number),
      label: t('desk.compare.kept-at', {
        plan: nameOf(String(number)),
        time: sayMinute(keptMinute),
        count: draft.reduce((people, { helpers }) => people + helpers.length, 0),
      }),
    })),
    ...[BOARD, PROMISED].map((id) => ({ value: id, label: nameOf(id) })),
  ]

  return { nameOf, options }
}
