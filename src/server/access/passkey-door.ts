import { createHmac } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { noteFailure } from '../audit/note-failure.ts'
import { Refused } from '../refused.ts'
import { accountOf } from './account-of.ts'
import { keepChallenge, takeChallenge } from './challenge.ts'
import type { AccountKey } from './desk-credential.ts'
import { isDeskRole } from './desk-role.ts'
import { countUse, type Passkey, passkeyById } from './passkey.ts'
import type { PasskeySite } from './passkey-site.ts'

const failed = () => new Refused(401, 'sign-in-failed', 'this passkey opens nothing here')

/** What an authenticator keeps beside the key: the same for an account's every passkey, and telling nobody who it is. */
export const userHandle = ({ secret }: Pick<AppParts, 'secret'>, { municipality, accountId }: AccountKey) =>
  createHmac('sha256', secret).update(`magonote passkey ${municipality} ${accountId}`).digest()

/** Asks a browser for any passkey it has for us: nobody says a name. */
export const askForPasskey = async (parts: AppParts, { rpId }: PasskeySite) => {
  const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' })
  const one = { value: options.challenge, purpose: 'sign-in', subject: '', sealed: null } as const
  await keepChallenge(parts.database, one, parts.now())
  return options
}

const verified = async (
  parts: AppParts,
  { rpId, origin }: PasskeySite,
  passkey: Passkey,
  response: AuthenticationResponseJSON,
) => {
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'))
  const isOurs = async (value: string): Promise<boolean> =>
    (await takeChallenge(parts.database, { value, purpose: 'sign-in', subject: '' }, parts.now())) !== null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: isOurs,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: passkey.id, publicKey, counter: passkey.counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo : null
  } catch {
    // The library throws at whatever is wrong with what a browser sent, a counter that did not grow included.
    return null
  }
}

const isOfAccount = (parts: AppParts, passkey: Passkey, { response }: AuthenticationResponseJSON): boolean =>
  response.userHandle === userHandle(parts, passkey).toString('base64url')

/**
 * Who signs in by passkey. What was signed counts once and within five minutes; a counter that does not grow is that of a
 * copied key and opens nothing.
 * @param countFailure is called once when it opens nothing, and throws when that is too often
 * @throws Refused 401, or as `countFailure` does
 */
export const signInByPasskey = async (
  parts: AppParts,
  site: PasskeySite,
  response: AuthenticationResponseJSON,
  countFailure: () => Promise<void>,
): Promise<Actor> => {
  const passkey = await passkeyById(parts.database, response.id)
  if (!passkey) {
    await countFailure()
    throw failed()
  }
  const { municipality, accountId } = passkey
  const info = isOfAccount(parts, passkey, response) ? await verified(parts, site, passkey, response) : null
  const next = info && { counter: info.newCounter, isBackedUp: info.credentialBackedUp }
  const isCounted = next !== null && (await countUse(parts.database, passkey, parts.now(), next))
  const actor = isCounted ? await accountOf(parts.database, municipality, accountId) : null
  if (actor && isDeskRole(actor.role)) return actor
  await countFailure()
  await noteFailure(parts, municipality, { accountId, what: 'sign-in.failed', about: [] })
  throw failed()
}
