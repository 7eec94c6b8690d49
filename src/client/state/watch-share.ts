import type { Actor } from '#domain/account/actor.ts'
import { dropShare } from './kept-share.ts'
import { type Closed, whyShareOver } from './open-keyring.ts'

const LOOK_EVERY_MS = 30_000

export interface ShareWatch {
  /**
   * The hub has said that nobody is signed in: the share goes at once. It is asked for once more, since what was said may be of a
   * session that a newer one has replaced; whatever else comes of that, the rows are over.
   */
  signedOut(): Promise<void>
  end(): void
}

/**
 * Calls `over` when the rows that a share opened must close: its time has come and the server, asked then, gives none. Times are
 * looked at, not waited for: a computer that slept closes as soon as it wakes.
 */
export const watchShare = (actor: Actor, over: (why: Closed) => void): ShareWatch => {
  const ending = new AbortController()
  const { signal } = ending
  const tell = (why: Closed | null): void => {
    if (why && !signal.aborted) over(why)
  }
  const look = async (): Promise<void> => tell(await whyShareOver(actor).catch(() => null))
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
  document.addEventListener('visibilitychange', () => void look(), { signal })
  return {
    signedOut: async () => {
      await dropShare(actor).catch(() => undefined)
      const why = await whyShareOver(actor).catch(() => 'signed-out' as const)
      tell(why && 'signed-out')
    },
    end: () => ending.abort(),
  }
}
