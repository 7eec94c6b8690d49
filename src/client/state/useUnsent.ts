import { readonly, ref } from 'vue'
import { sendAgain } from '#sync/device/send-again.ts'
import { sayRefusal } from '#client/words/say-refusal.ts'
import { useSession } from './session.ts'
import { useTakeBack } from './useTakeBack.ts'

const NOT_KEPT = 'この端末に保存できませんでした。空き容量を確かめて、もう一度押してください。'

/**
 * What a person can do about a change of this device that was not accepted. Each verb answers whether it was kept; `refused`
 * is the sentence why the last one was not.
 */
export const useUnsent = () => {
  const session = useSession()
  const { takeBack } = useTakeBack()
  const isBusy = ref(false)
  const refused = ref<string | null>(null)

  const attempt = async (work: () => Promise<string | null>): Promise<boolean> => {
    if (isBusy.value) return false
    isBusy.value = true
    refused.value = await work().catch(() => NOT_KEPT)
    isBusy.value = false
    return refused.value === null
  }

  return {
    isBusy: readonly(isBusy),
    refused: readonly(refused),
    sendAgain: (id: number): Promise<boolean> =>
      attempt(async () => {
        if (!session.store || !session.actor) return NOT_KEPT
        const made = await sendAgain(session.store, session.actor, id, new Date().toISOString())
        return 'refusal' in made ? sayRefusal(made.refusal) : null
      }),
    takeBack: (id: number): Promise<boolean> => attempt(async () => ((await takeBack(id)) ? null : NOT_KEPT)),
  }
}
