import type { Context } from 'hono'
import type { z } from 'zod'
import { sealedAbout } from '#sync/sealed-about.ts'
import { outboxKey } from '../access/outbox-key.ts'
import { readBody } from '../access/read-json.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { noteAudit } from '../audit/note.ts'
import { Refused } from '../refused.ts'
import { type RescuedAnswer, RescuedBody, type SealingKeyAnswer } from './rescued-bodies.ts'

/** The public key for which devices seal what waits on them; no secret. */
export const sealingKeyRoute = (parts: AppParts) => {
  const { id, publicKey } = outboxKey(parts.secret)
  return (c: Context<AppEnv>) => c.json({ id, publicKey } satisfies z.infer<typeof SealingKeyAnswer>)
}

/** Opens for the desk what somebody brought in a rescue file; null where it was sealed for another town or hub. */
export const rescuedRoute = (parts: AppParts) => {
  const key = outboxKey(parts.secret)
  return async (c: Context<AppEnv>) => {
    const { municipality, accountId, role } = c.get('actor')
    if (role !== 'coordinator') throw new Refused(403, 'forbidden', 'rescue files are read by coordinators')
    const { changes } = await readBody(c, RescuedBody)
    const inputs = changes.map(({ sealedInput, ...change }) => {
      try {
        return key.open(sealedAbout(municipality, change), sealedInput)
      } catch {
        return null
      }
    })
    const about = [...new Set(changes.map(({ author }) => `account/${author}`))]
    await noteAudit(parts, municipality, { accountId, what: 'rescue.opened', about })
    return c.json({ inputs } satisfies z.infer<typeof RescuedAnswer>)
  }
}
