import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { noteAudit } from '../audit/note.ts'
import { Refused, tooMany } from '../refused.ts'
import type { DeviceGuesses } from './device-guesses.ts'
import { limit } from './limit.ts'
import { hashPin, isPinOf } from './pin-hash.ts'

const MOST_WRONG = 5
const LOCKED_SECONDS = 15 * 60

/**
 * Whether whoever is signed in knows the account's PIN. Counted per account and device (`where`): nobody elsewhere can lock a
 * person out of their own tablet; and among all that is guessed on that tablet.
 * @throws Refused 403 `pin-wrong`, 429 `locked` after five wrong ones, `device-waits`
 */
export const provePin = async (
  parts: AppParts,
  guesses: DeviceGuesses,
  actor: Actor,
  pin: string,
  where: string,
): Promise<void> => {
  const { database, now, secret } = parts
  const { municipality, accountId } = actor
  const wrong = limit(database, { name: 'pin-proof', most: MOST_WRONG, seconds: LOCKED_SECONDS, now })
  const key = `${municipality}|${accountId}|${where}`
  const wait = await wrong.take(key)
  if (wait > 0) throw tooMany('locked', 'five wrong PINs: locked for a while', wait)
  const device = { municipality, id: where }
  await guesses.count(device)
  const [kept] = await database.query<{ hash: string }>(
    `select hash from credential where municipality = $1 and account_id = $2 and kind = 'pin'`,
    [municipality, accountId],
  )
  const isRight = kept ? await isPinOf(kept.hash, pin, secret) : await hashPin(pin, secret).then(() => false)
  if (!isRight) {
    await noteAudit(parts, municipality, { accountId, what: 'pin.failed', about: [`device/${where}`] })
    throw new Refused(403, 'pin-wrong', 'this is not the PIN of this account')
  }
  await guesses.wasRight(device)
  await wrong.forgive(key)
}
