import type { AccountName } from '#client/database/account-key.ts'
import { sendSealed } from './send-sealed.ts'
import { useSyncStatus } from './sync-status.ts'

const EVERY_MS = 30_000

/** While a device is locked, or open for today alone, sends now and then what waits on it. */
export const keepSendingSealed = (account: AccountName): { sendNow: () => void; end: () => void } => {
  const ending = new AbortController()
  const { signal } = ending
  const status = useSyncStatus()
  const attempt = async (): Promise<void> => {
    const isAccepted = await sendSealed(account, (waiting) => signal.aborted || status.note({ waiting }))
    if (isAccepted && !signal.aborted) status.ended({ reached: true, problem: null })
  }
  const send = (): Promise<void> => attempt().catch(() => undefined)
  const timer = setInterval(() => void send(), EVERY_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
  addEventListener('online', () => void send(), { signal })
  void send()
  return { sendNow: () => void send(), end: () => ending.abort() }
}
