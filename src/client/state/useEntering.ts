import type { Actor } from '#domain/account/actor.ts'
import { tokyoDay } from '#domain/day.ts'
import { emptyOldPack } from '#client/database/todays-pack.ts'
import { keepTogether, letGo } from './keep-together.ts'
import { guardOf, openKeyring } from './open-keyring.ts'
import { useSession } from './session.ts'
import { useLock } from './useLock.ts'

/** Becoming the one who uses this device. */
export const useEntering = () => {
  const session = useSession()
  const { unlock } = useLock()

  /** Opens the rows of whoever it is, as far as no PIN is wanted for them. */
  const enter = async (actor: Actor): Promise<void> => {
    letGo()
    void emptyOldPack(actor, tokyoDay(new Date().toISOString())).catch(() => undefined)
    const opened = guardOf(actor.role) === 'pin' ? { problem: 'pin' as const } : await openKeyring(actor)
    if ('problem' in opened) await session.know(actor, opened.problem)
    else await session.open(actor, opened.keyring)
    keepTogether()
  }

  return {
    enter,
    enterWithPin: async (actor: Actor, pin: string): Promise<void> => {
      await enter(actor)
      if (session.closed === 'pin') await unlock(pin)
    },
  }
}
