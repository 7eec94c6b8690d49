import type { Context } from 'hono'
import type { z } from 'zod'
import type { Limits } from '../access/limits.ts'
import { outboxKey } from '../access/outbox-key.ts'
import { provePin } from '../access/prove-pin.ts'
import { readBody } from '../access/read-json.ts'
import { sealingShare } from '../access/sealing-share.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { type UnlockAnswer, UnlockBody } from './unlock-bodies.ts'

/**
 * Gives a device the server's part of the key under which it keeps contacts. A volunteer, whose tablet goes from home to home,
 * proves the PIN for it; the others are at the desk, or hold nobody's contact but their own.
 */
export const unlockRoute = (parts: AppParts, { guesses }: Limits) => {
  const { id, publicKey } = outboxKey(parts.secret)
  return async (c: Context<AppEnv>) => {
    const actor = c.get('actor')
    const { sealId, pin } = await readBody(c, UnlockBody)
    const deviceId = c.get('deviceId')
    if (actor.role === 'volunteer') {
      if (pin === undefined) throw new Refused(403, 'pin-wanted', 'a volunteer proves the PIN')
      await provePin(parts, guesses, actor, pin, deviceId ?? sealId)
    }
    const share = await sealingShare(parts.database, parts.secret, actor, { sealId, deviceId })
    return c.json({ share, hubKey: { id, publicKey } } satisfies z.infer<typeof UnlockAnswer>)
  }
}
