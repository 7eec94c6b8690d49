import { readonly, ref } from 'vue'
import { tokyoDay } from '#domain/day.ts'
import { sealTodaysPack } from './keep-pack.ts'
import { keepTogether, letGo } from './keep-together.ts'
import { openByPin, type OpenedByPin } from './open-by-pin.ts'
import { useSession } from './session.ts'

/** Why a PIN did not open the tablet. */
export type UnlockProblem = Extract<OpenedByPin, { problem: unknown }>['problem']

/** Locking and unlocking a tablet that goes from home to home. */
export const useLock = () => {
  const session = useSession()
  const isBusy = ref(false)
  const problem = ref<UnlockProblem | null>(null)

  const unlock = async (pin: string): Promise<void> => {
    const { actor } = session
    if (!actor || isBusy.value) return
    isBusy.value = true
    problem.value = null
    try {
      const opened = await openByPin(actor, pin, tokyoDay(new Date().toISOString()))
      if ('problem' in opened) problem.value = opened.problem
      else {
        await session.open(actor, opened.keyring)
        if (opened.packKey) sealTodaysPack({ ...opened, packKey: opened.packKey })
        keepTogether()
      }
    } finally {
      isBusy.value = false
    }
  }

  return {
    isBusy: readonly(isBusy),
    problem: readonly(problem),
    unlock,
    /** From now on nothing can be read on this device but with the PIN. What waits is still sent, sealed. */
    lock: (): void => {
      letGo()
      session.lock()
      keepTogether()
    },
  }
}
