import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { ask } from './api.ts'

const SignedIn = z.object({
  account: z.object({
    municipality: z.string(),
    accountId: z.string(),
    role: Role,
    subjectId: z.string().nullable(),
  }),
})

const actorOf = (answer: unknown): Actor => SignedIn.parse(answer).account

/** What is typed at the desk's door; `code` is what the authenticator app shows. */
export interface TypedPassword {
  readonly municipality: string
  readonly name: string
  readonly password: string
  readonly code: string
}

/** A browser keeps passkeys for names alone: never for an address by number. */
export const canUsePasskeys = (): boolean =>
  browserSupportsWebAuthn() && isSecureContext && !/^\[|^[\d.]+$/.test(location.hostname)

export const enterByPassword = async (typed: TypedPassword): Promise<Actor> =>
  actorOf(await ask('POST', '/api/session/desk/password', typed))

/** Asks the browser for any passkey it has for us. Throws what the browser throws when the person says no. */
export const enterByPasskey = async (): Promise<Actor> => {
  const asked = await ask('POST', '/api/session/desk/passkey/options', {})
  const optionsJSON = asked as PublicKeyCredentialRequestOptionsJSON
  const response = await startAuthentication({ optionsJSON })
  return actorOf(await ask('POST', '/api/session/desk/passkey', { response }))
}

const Offer = z.object({
  totp: z.object({ challenge: z.string(), secret: z.string(), uri: z.string() }),
  passkey: z.looseObject({}).nullable(),
})
/** What new ways in are made of: a secret for an app, and what a browser is asked; null where it keeps no passkeys. */
export type Offer = z.infer<typeof Offer>

export const offerOf = (answer: unknown): Offer => Offer.parse(answer)

/** Has the browser make a passkey as the server asked. Throws what the browser throws when the person says no. */
export const makePasskey = (passkey: NonNullable<Offer['passkey']>): Promise<object> =>
  startRegistration({ optionsJSON: passkey as unknown as PublicKeyCredentialCreationOptionsJSON })

const Invited = z.object({
  role: Role,
  municipality: z.string().nullable(),
  name: z.string().nullable(),
  totp: Offer.shape.totp.nullable(),
  passkey: Offer.shape.passkey,
})
/** What a one-time code is good for; the ways in are offered once it is known for whom. */
export type Invited = z.infer<typeof Invited>

export const lookAtCode = async (code: string, municipality: string | null, name: string): Promise<Invited> =>
  Invited.parse(await ask('POST', '/api/session/first/options', { code, municipality, name }))

/** How whoever was invited will sign in. */
export type NewWay =
  | {
      readonly kind: 'password'
      readonly password: string
      readonly challenge: string
      readonly code: string
    }
  | { readonly kind: 'passkey'; readonly label: string; readonly response: object }

export const redeemCode = async (typed: {
  readonly code: string
  readonly municipality: string
  readonly name: string
  readonly kana: string
  readonly way: NewWay
}): Promise<Actor> => actorOf(await ask('POST', '/api/session/first', typed))

const SampleDesk = z.object({
  municipality: z.string(),
  name: z.string(),
  role: Role,
  password: z.string(),
  code: z.string(),
})
export type SampleDesk = z.infer<typeof SampleDesk>

/** The 見本 people of the demonstration's desks, with codes of this moment; none where real people are served. */
export const fetchSampleDesk = async (): Promise<SampleDesk[]> => {
  try {
    const people = z.array(z.unknown()).parse(await ask('GET', '/api/sample-people'))
    return people.flatMap((one) => SampleDesk.safeParse(one).data ?? [])
  } catch {
    return []
  }
}
