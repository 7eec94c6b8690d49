import { onScopeDispose } from 'vue'
import { deviceEnd, onDeviceEnd } from './device-end.ts'
import { forgetReportDrafts } from './report-drafts.ts'
import { useSession } from './session.ts'
import { useAccount } from './useAccount.ts'

/**
 * A tablet that was revoked, or that nobody heard of for seven days, forgets at once whatever a volunteer had on it; what is
 * unsent stays for their return.
 */
export const useDeviceEnd = (): void => {
  const session = useSession()
  const account = useAccount()
  const leave = async (): Promise<void> => {
    if (session.actor?.role !== 'volunteer' || (await deviceEnd()) === null) return
    forgetReportDrafts(session.actor.accountId)
    await account.end()
  }
  onScopeDispose(onDeviceEnd(() => void leave()))
}
