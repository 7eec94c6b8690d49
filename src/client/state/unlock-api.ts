import { z } from 'zod'
import type { HubKey } from '#client/database/hub-seal.ts'
import { fromBase64Url } from '#client/database/hub-seal.ts'
import { ask, Unanswered } from './api.ts'

const Unlocked = z.object({
  share: z.string(),
  hubKey: z.object({ id: z.string(), publicKey: z.string() }),
})

/** The server's part of the key; or why there is none: `network` where it cannot be reached, `signed-out` where it asks who this is. */
export type Share =
  | { readonly share: Uint8Array; readonly hubKey: HubKey }
  | { readonly problem: 'network' | 'signed-out' | 'wrong-pin' | 'locked' }

const problemOf = (error: unknown): 'network' | 'signed-out' | 'wrong-pin' | 'locked' => {
  if (!(error instanceof Unanswered) || error.status >= 500) return 'network'
  if (error.status === 429) return 'locked'
  const code = (error.body as { code?: unknown } | null)?.code
  return code === 'pin-wrong' ? 'wrong-pin' : 'signed-out'
}

/** Somebody stands before a locked tablet: a line that says nothing is soon taken for none. */
const PATIENCE_MS = 6_000

/** Asks for the server's part of the key; a volunteer proves the PIN. Never throws. */
export const fetchShare = async (sealId: string, pin?: string): Promise<Share> => {
  try {
    const body = { sealId, ...(pin === undefined ? {} : { pin }) }
    const answer = await ask('POST', '/api/unlock', body, PATIENCE_MS)
    const { share, hubKey } = Unlocked.parse(answer)
    return { share: fromBase64Url(share), hubKey }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}
