import { defineStore } from 'pinia'
import { computed, readonly, ref } from 'vue'

/** Why nothing goes out although there is a network: to be told to the person. */
export type SyncProblem = 'signed-out' | 'too-old' | 'refused-by-server' | 'not-kept' | null

/** How this device stands with the hub. Green is said only on the hub's word. */
export const useSyncStatus = defineStore('sync-status', () => {
  const waiting = ref(0)
  const undecided = ref(0)
  const isReached = ref(false)
  const isRunning = ref(false)
  const isFilling = ref(false)
  const rowsFetched = ref(0)
  const lastSyncedAt = ref<string | null>(null)
  const clockOffsetMs = ref(0)
  const problem = ref<SyncProblem>(null)

  const note = (
    change: Partial<
      Record<'waiting' | 'undecided' | 'rowsFetched' | 'clockOffsetMs', number> & { isFilling: boolean }
    >,
  ): void => {
    waiting.value = change.waiting ?? waiting.value
    undecided.value = change.undecided ?? undecided.value
    isFilling.value = change.isFilling ?? isFilling.value
    rowsFetched.value = change.rowsFetched ?? rowsFetched.value
    clockOffsetMs.value = change.clockOffsetMs ?? clockOffsetMs.value
  }
  const began = (): void => void (isRunning.value = true)
  const ended = (outcome: { reached: boolean; problem: SyncProblem; at?: string }): void => {
    isRunning.value = false
    isFilling.value = false
    isReached.value = outcome.reached
    problem.value = outcome.problem
    lastSyncedAt.value = outcome.at ?? lastSyncedAt.value
  }

  return {
    waiting: readonly(waiting),
    undecided: readonly(undecided),
    isReached: readonly(isReached),
    isRunning: readonly(isRunning),
    /** More pages are coming: rows pour in faster than screens can follow. */
    isFilling: readonly(isFilling),
    rowsFetched: readonly(rowsFetched),
    lastSyncedAt: readonly(lastSyncedAt),
    clockOffsetMs: readonly(clockOffsetMs),
    problem: readonly(problem),
    isAllSent: computed(() => waiting.value === 0 && isReached.value && problem.value === null),
    isClockOff: computed(() => Math.abs(clockOffsetMs.value) > 5 * 60_000),
    note,
    began,
    ended,
  }
})
