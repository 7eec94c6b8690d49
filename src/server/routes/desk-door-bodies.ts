import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import { Contact } from '#domain/contact/contact.ts'
import { line } from '#domain/id.ts'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'
import { Assertion, Attestation, PasskeyQuestion } from './passkey-bodies.ts'

/** As typed, spaces included; 128 letters are more than anybody types. */
export const Password = z.string().regex(/^[^\p{Cc}]{1,128}$/u, 'a password has 1 to 128 characters')

/** Six digits of an authenticator app, as typed. */
export const Code = z.string().regex(/^[^\p{Cc}]{6,12}$/u, 'a code has six digits')

const OneTimeCode = z
  .string()
  .regex(/^[^\p{Cc}\p{Bidi_C}]{1,80}$/u, 'one line of text without control characters')

/** `POST /api/session/desk/password`. */
export const PasswordBody = z.strictObject({
  municipality: MunicipalityCode,
  name: line(80).min(1),
  password: Password,
  code: Code,
})

/** `POST /api/session/desk/passkey/options` and others that need nothing but a session or nobody. */
export const NothingBody = z.strictObject({})

/** `POST /api/session/desk/passkey`. */
export const PasskeyBody = z.strictObject({ response: Assertion })

/** `POST /api/session/first/options`: the municipality and the name as far as they were typed. */
export const WelcomeQuestionBody = z.strictObject({
  code: OneTimeCode,
  municipality: MunicipalityCode.nullable(),
  name: Contact.shape.name,
})

/** What a browser answers, as it was given; a text of another kind is none of ours. */
export const ChallengeValue = z.string().regex(/^[\w-]{1,100}$/, 'a challenge is base64url')

/** A secret for an authenticator app, told this once; it is nobody's until a code of it comes back. */
export const TotpOffer = z.strictObject({ challenge: z.string(), secret: z.string(), uri: z.string() })

/** What the code is good for, and what can be made of it once it is known for whom. */
export const WelcomeQuestionAnswer = z.strictObject({
  role: Role,
  municipality: MunicipalityCode.nullable(),
  /** Of an account that is there already. */
  name: z.string().nullable(),
  totp: TotpOffer.nullable(),
  /** Null where a browser keeps no passkeys. */
  passkey: PasskeyQuestion.nullable(),
})

/** What a person calls the device that holds a passkey. */
export const Label = line(40).min(1)

/** `POST /api/session/first`. */
export const WelcomeBody = z.strictObject({
  code: OneTimeCode,
  municipality: MunicipalityCode,
  name: Contact.shape.name.min(1),
  kana: Contact.shape.kana,
  way: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('password'),
      password: Password,
      challenge: ChallengeValue,
      code: Code,
    }),
    z.strictObject({ kind: z.literal('passkey'), label: Label, response: Attestation }),
  ]),
})
