import { computed, readonly, type Ref, shallowRef } from 'vue'
import { useDraft } from '#client/state/useDraft.ts'
import { BoardDraft, type BoardDraft as Draft, type DraftVisit } from './board-draft.ts'

/** So many steps back are enough for a morning's work. */
const MOST_STEPS = 100

/** The board's draft and the way back: it lives as long as the tab, and every step can be taken back. */
export const useBoard = () => {
  const { draft } = useDraft<DraftVisit[]>('pairing-board', BoardDraft, () => [], 'tab')
  const past = shallowRef<readonly Draft[]>([])

  const change = (next: Draft): void => {
    past.value = [...past.value.slice(-MOST_STEPS + 1), draft.value]
    draft.value = [...next]
  }
  /** What has happened meanwhile is no step of the coordinator's: there is no way back from it. */
  const follow = (next: Draft): void => {
    draft.value = [...next]
  }
  const undo = (): void => {
    const before = past.value.at(-1)
    if (!before) return
    past.value = past.value.slice(0, -1)
    draft.value = [...before]
  }

  return {
    draft: readonly(draft) as Readonly<Ref<Draft>>,
    canUndo: computed(() => past.value.length > 0),
    change,
    follow,
    undo,
  }
}

export type Board = ReturnType<typeof useBoard>
