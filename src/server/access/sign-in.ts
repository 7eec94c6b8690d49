import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { noteAudit } from '../audit/note.ts'
import { Refused, tooMany } from '../refused.ts'
import { accountOf } from './account-of.ts'
import type { SigningDevice } from './device-signature.ts'
import { type PinOfName, pinsOfName } from './credential.ts'
import type { Limits } from './limits.ts'
import { hashPin, isPinOf } from './pin-hash.ts'
import { signInName } from './sign-in-name.ts'

export interface TypedSignIn {
  readonly municipality: string
  readonly name: string
  readonly pin: string
}

const deviceUnknown = () =>
  new Refused(403, 'device-unknown', 'volunteers begin on an enrolled device of their own municipality')
const failed = () => new Refused(401, 'sign-in-failed', 'name and PIN do not belong together')
const locked = (seconds: number) => tooMany('locked', 'five wrong PINs: locked for a while', seconds)

const matching = async (pins: readonly PinOfName[], pin: string, secret: Uint8Array): Promise<string[]> => {
  const isRight = await Promise.all(pins.map(({ hash }) => isPinOf(hash, pin, secret)))
  return pins.filter((_, index) => isRight[index]).map(({ accountId }) => accountId)
}

/**
 * What a wrong PIN is counted against: on a tablet its own count, so that nobody elsewhere locks its people out. A new PIN
 * begins a new one.
 */
const countedAs = ({ name }: TypedSignIn, { id }: SigningDevice, pins: readonly PinOfName[]): string =>
  [id, signInName(name), ...pins.map(({ hash }) => hash)].join(' ')

/** Whose sign-in it is said to be; of namesakes nobody can tell. */
const onlyOne = ([pin, ...others]: readonly PinOfName[]): string | null =>
  others.length === 0 ? (pin?.accountId ?? null) : null

const actorsOf = async (parts: AppParts, municipality: string, pins: readonly PinOfName[]) => {
  const found = await Promise.all(pins.map((one) => accountOf(parts.database, municipality, one.accountId)))
  return found.filter((actor) => actor !== null)
}

/**
 * Who signs in by name and PIN: volunteers alone, on an enrolled tablet of their municipality. Nobody of the name and a wrong
 * PIN are counted and answered alike and after the same work; five wrong PINs lock the name on this tablet for 15 minutes,
 * fifteen over all names the tablet until the next day.
 * An attempt is counted before it is judged, so that attempts at the same time cannot pass the limit together. Of a revoked
 * account too the right PIN opens a session, in which nothing can be done but hand in what was made before; see
 * requireSession.
 * @param device whose key has signed the request
 * @throws Refused 401, 403 `device-unknown`, or 429
 */
export const signIn = async (
  parts: AppParts,
  { names, nameLocks, guesses }: Pick<Limits, 'names' | 'nameLocks' | 'guesses'>,
  typed: TypedSignIn,
  device: SigningDevice | null,
): Promise<Actor> => {
  const { municipality } = typed
  if (device?.municipality !== municipality) throw deviceUnknown()
  const pins = await pinsOfName(parts.database, municipality, signInName(typed.name))
  const key = countedAs(typed, device, pins)
  const wait = await names.take(key)
  const note = (what: string) =>
    noteAudit(parts, municipality, { accountId: onlyOne(pins), what, about: [`device/${device.id}`] })
  if (wait > 0) {
    if ((await nameLocks.take(key)) === 0) await note('sign-in.locked')
    throw locked(wait)
  }
  await guesses.count(device)
  const actors = await actorsOf(parts, municipality, pins)
  if (pins.length === 0) await hashPin(typed.pin, parts.secret)
  const [accountId, ...others] = await matching(pins, typed.pin, parts.secret)
  const actor = actors.find((one) => one.accountId === accountId && one.role === 'volunteer')
  if (!actor || others.length > 0) {
    await note('sign-in.failed')
    throw failed()
  }
  await guesses.wasRight(device)
  // A namesake's right PIN does not forgive the attempts at another's.
  if (pins.length === 1) await names.forgive(key)
  return actor
}
