import { readonly, ref } from 'vue'
import type { AccountName } from '#client/database/account-key.ts'
import { sendSealed } from './send-sealed.ts'

const EVERY_MS = 30_000

const waiting = ref(0)

/** How many changes wait on the device while it is locked. */
export const waitingSealed = readonly(waiting)

/** While a device is locked, or open for today alone, sends now and then what waits on it. */
export const keepSendingSealed = (account: AccountName): { sendNow: () => void; end: () => void } => {
  const ending = new AbortController()
  const { signal } = ending
  const send = async (): Promise<void> => {
    const count = await sendSealed(account).catch(() => null)
    if (count !== null && !signal.aborted) waiting.value = count
  }
  const timer = setInterval(() => void send(), EVERY_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
  addEventListener('online', () => void send(), { signal })
  void send()
  return { sendNow: () => void send(), end: () => ending.abort() }
}
