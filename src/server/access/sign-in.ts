import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { Refused, tooMany } from '../refused.ts'
import { accountOf } from './account-of.ts'
import { countAttempt, forgiveAttempt, type PinOfName, pinsOfName } from './credential.ts'
import { hashPin, isPinOf } from './pin-hash.ts'
import { signInName } from './sign-in-name.ts'
import type { UnknownNames } from './unknown-names.ts'

export interface TypedSignIn {
  readonly municipality: string
  readonly name: string
  readonly pin: string
}

const failed = () => new Refused(401, 'sign-in-failed', 'name and PIN do not belong together')
const locked = (seconds: number) => tooMany('locked', 'five wrong PINs: locked for a while', seconds)

const secondsLocked = (pins: readonly PinOfName[], nowMs: number): number =>
  Math.min(...pins.map(({ lockedUntil }) => (lockedUntil ? (Date.parse(lockedUntil) - nowMs) / 1000 : 0)))

const matching = async (pins: readonly PinOfName[], pin: string, secret: Uint8Array): Promise<string[]> => {
  const isRight = await Promise.all(pins.map(({ hash }) => isPinOf(hash, pin, secret)))
  return pins.filter((_, index) => isRight[index]).map(({ accountId }) => accountId)
}

/**
 * Who signs in by name and PIN. Nobody of the name and a wrong PIN are answered alike and after the same work; five wrong
 * PINs lock the name for 15 minutes. Of a revoked account too the right PIN opens a session, in which nothing can be done
 * but hand in what was made before; see requireSession.
 * @throws Refused 401 or 429
 */
export const signIn = async (parts: AppParts, unknown: UnknownNames, typed: TypedSignIn): Promise<Actor> => {
  const { database, secret } = parts
  const { municipality } = typed
  const now = parts.now()
  const name = signInName(typed.name)
  const attempted = await countAttempt(database, municipality, name, now)
  if (attempted.length === 0) {
    const known = await pinsOfName(database, municipality, name)
    const wait = known.length
      ? secondsLocked(known, Date.parse(now))
      : unknown.fail(`${municipality} ${name}`, Date.parse(now))
    if (wait > 0) throw locked(wait)
    await hashPin(typed.pin, secret)
    throw failed()
  }
  const [accountId, ...others] = await matching(attempted, typed.pin, secret)
  const actor = accountId && others.length === 0 && (await accountOf(database, municipality, accountId))
  if (!actor) throw failed()
  const everyone = attempted.map((one) => one.accountId)
  await forgiveAttempt(database, municipality, everyone, actor.accountId)
  return actor
}
