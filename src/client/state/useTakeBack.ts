import { setAside } from '#sync/device/set-aside.ts'
import { useSession } from './session.ts'

/** Takes changes of this device back that were not accepted. */
export const useTakeBack = () => {
  const session = useSession()

  const keyOf = (id: number): string => `${session.actor?.accountId ?? ''}/${id}`
  /** Answers whether it is kept. */
  const takeBack = async (id: number): Promise<boolean> => {
    if (!session.store) return false
    return setAside(session.store, id).then(
      () => true,
      () => false,
    )
  }

  return {
    takeBack,
    /** Names a change of this account, so that a draft can say which one it takes the place of. */
    keyOf,
    /** The change that takes the place of the one with this key has been made; another account's key does nothing. */
    replaced: async (key: string | undefined): Promise<void> => {
      const id = Number(key?.split('/')[1])
      if (key !== undefined && key === keyOf(id)) await takeBack(id)
    },
  }
}
