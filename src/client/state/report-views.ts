import type { Actor } from '#domain/account/actor.ts'
import { dropViews, type SeenView, unreportedViews } from '#client/database/seen-views.ts'
import { ask, Unanswered } from './api.ts'

const MOST_AT_ONCE = 200

export const ownerOf = ({ municipality, accountId }: Actor): string => `${municipality}/${accountId}`

/** What will never be taken, however often it is sent, does not stand before the rest. */
const isHopeless = (error: unknown): boolean =>
  error instanceof Unanswered && [400, 413, 422].includes(error.status)

const send = async (device: string, views: readonly SeenView[]): Promise<void> => {
  const told = views.map(({ id, contactId, at, where }) => ({ id, contactId, at, where }))
  try {
    await ask('POST', '/api/views', { device, views: told })
  } catch (error) {
    if (!isHopeless(error)) throw error
  }
  await dropViews(views)
}

/**
 * Tells the hub what this person saw on this device, oldest first, and forgets what was told. Throws when the hub cannot be
 * reached or says no: what is left is told the next time.
 */
export const reportViews = async (actor: Actor): Promise<void> => {
  for (;;) {
    const { device, views } = await unreportedViews(ownerOf(actor), MOST_AT_ONCE)
    if (views.length === 0) return
    await send(device, views)
  }
}
