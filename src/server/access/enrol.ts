import { randomBytes } from 'node:crypto'
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { type Challenge, findChallenge, keepChallenge, takeChallenge } from './challenge.ts'
import type { AccountKey } from './desk-credential.ts'
import type { Passkey } from './passkey.ts'
import { userHandle } from './passkey-door.ts'
import type { PasskeySite } from './passkey-site.ts'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'
import { openWithSecret, sealWithSecret } from './secret-seal.ts'

/** For whom ways in are made: `welcome` by a one-time code, `enrol` for whoever is signed in. */
export type Enrolling = Pick<Challenge, 'purpose' | 'subject'>

const codeWrong = () => new Refused(401, 'code-wrong', 'this is not the code of the authenticator app')
const passkeyRefused = () => new Refused(401, 'passkey-refused', 'this passkey cannot be used here')

/**
 * A new TOTP secret, which is nobody's until a code of it comes back within five minutes.
 * @param label what the app shows beside the code
 */
export const offerTotp = async (parts: AppParts, { purpose, subject }: Enrolling, label: string) => {
  const value = randomBytes(32).toString('base64url')
  const secret = newTotpSecret()
  const sealed = sealWithSecret({ secret: parts.secret, purpose: 'totp', about: value }, secret)
  await keepChallenge(parts.database, { value, purpose, subject, sealed }, parts.now())
  return { challenge: value, secret, uri: totpUri(secret, label) }
}

/**
 * The secret whose code was typed; its challenge is used up, also by the process that was asked at the same time.
 * @throws Refused 401; after a wrong code the next may be tried
 */
export const provenTotp = async (
  parts: AppParts,
  { purpose, subject }: Enrolling,
  typed: { readonly challenge: string; readonly code: string },
): Promise<{ secret: string; step: number }> => {
  const asked = { value: typed.challenge, purpose, subject }
  const { sealed } = (await findChallenge(parts.database, asked, parts.now())) ?? {}
  if (!sealed) throw new Refused(401, 'too-late', 'this took too long; begin this step again')
  const secret = openWithSecret({ secret: parts.secret, purpose: 'totp', about: typed.challenge }, sealed)
  const step = stepOfCode(secret, typed.code, parts.now())
  if (step === null) throw codeWrong()
  if (!(await takeChallenge(parts.database, asked, parts.now()))) throw codeWrong()
  return { secret, step }
}

/** Asks a browser to make a passkey that it can find again without a name. */
export const offerPasskey = async (
  parts: AppParts,
  { purpose, subject }: Enrolling,
  { rpId }: PasskeySite,
  of: { readonly key: AccountKey; readonly name: string; readonly has: readonly Passkey[] },
) => {
  const options = await generateRegistrationOptions({
    rpName: 'まごのて',
    rpID: rpId,
    userName: of.name,
    userDisplayName: of.name,
    userID: new Uint8Array(userHandle(parts, of.key)),
    attestationType: 'none',
    excludeCredentials: of.has.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const one = { value: options.challenge, purpose, subject, sealed: null }
  await keepChallenge(parts.database, one, parts.now())
  return options
}

/**
 * The passkey that a browser has made for the account.
 * @throws Refused 401 when it was not asked for, was made elsewhere or without asking who one is
 */
export const provenPasskey = async (
  parts: AppParts,
  { purpose, subject }: Enrolling,
  { rpId, origin }: PasskeySite,
  made: { readonly key: AccountKey; readonly label: string; readonly response: RegistrationResponseJSON },
): Promise<Passkey> => {
  const isOurs = async (value: string): Promise<boolean> =>
    (await takeChallenge(parts.database, { value, purpose, subject }, parts.now())) !== null
  const { registrationInfo } = await verifyRegistrationResponse({
    response: made.response,
    expectedChallenge: isOurs,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) throw passkeyRefused()
  const { credential, credentialBackedUp } = registrationInfo
  return {
    ...made.key,
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    isBackedUp: credentialBackedUp,
    label: made.label,
    madeAt: parts.now(),
    usedAt: null,
  }
}
