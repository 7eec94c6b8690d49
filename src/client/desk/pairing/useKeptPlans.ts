import { computed, ref, shallowRef, watch } from 'vue'
import { type Day, tokyoMinute } from '#domain/day.ts'
import type { BoardDraft } from './board-draft.ts'
import { draftOfDays, isSameDraft, type KeptPlan, withPlanFor } from './kept-plan.ts'
import type { Board } from './useBoard.ts'

/** So many plans of one week can be told apart. */
const MOST_KEPT = 9

interface Given {
  readonly board: Pick<Board, 'draft' | 'change'>
  readonly days: () => readonly Day[]
  readonly now?: () => string
}

/** Plans put aside to compare: they live as long as the page and are written nowhere, for they say who goes to whose home. */
export const useKeptPlans = ({ board, days, now = () => new Date().toISOString() }: Given) => {
  const all = shallowRef<readonly KeptPlan[]>([])
  /** The plan kept or put on the board last, until the board changes again. */
  const last = ref<{ did: 'kept' | 'known' | 'used'; number: number } | null>(null)
  let lastNumber = 0

  watch(board.draft, () => (last.value = null), { flush: 'sync' })

  const monday = (): Day => days()[0] ?? ''
  const plans = computed(() => all.value.filter((one) => one.monday === monday()))
  const canKeep = computed(() => draftOfDays(board.draft.value, days()).length > 0)

  /** Keeps what the board has, or another draft of its week; gives its number. The same plan is kept once. */
  const keep = (draft: BoardDraft = board.draft.value): number => {
    const ofWeek = draftOfDays(draft, days())
    const known = plans.value.find((one) => isSameDraft(one.draft, ofWeek))
    if (known) {
      last.value = { did: 'known', number: known.number }
      return known.number
    }
    const number = (lastNumber += 1)
    const kept = { number, monday: monday(), keptMinute: tokyoMinute(now()), draft: ofWeek }
    const others = all.value.filter((one) => one.monday !== kept.monday)
    all.value = [...others, ...plans.value.slice(1 - MOST_KEPT), kept]
    last.value = { did: 'kept', number }
    return number
  }
  const use = (number: number): void => {
    const plan = plans.value.find((one) => one.number === number)
    if (!plan) return
    board.change(withPlanFor(board.draft.value, days(), plan.draft))
    last.value = { did: 'used', number }
  }
  const forget = (number: number): void => {
    all.value = all.value.filter((one) => one.number !== number)
    last.value = null
  }

  return { plans, canKeep, last, keep, use, forget }
}

export type KeptPlans = ReturnType<typeof useKeptPlans>
