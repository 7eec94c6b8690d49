import { computed } from 'vue'
import { isResident } from '#domain/account/permission.ts'
import { useSession } from '#client/state/session.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'

/**
 * Why what waits has not gone out yet; the words are `parts.unsent.why-<this>`. Residents have nowhere to begin again by hand:
 * when their slip is not enough, only the office helps.
 */
export const useWhyWaiting = () => {
  const status = useSyncStatus()
  const session = useSession()
  return computed(() => {
    const { problem } = status
    if (problem === 'signed-out' && session.actor && isResident(session.actor)) return 'refused-by-server'
    return problem ?? (status.isReached || status.isRunning ? 'running' : 'offline')
  })
}
