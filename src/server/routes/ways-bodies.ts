import { z } from 'zod'
import { Id } from '#domain/id.ts'
import { ChallengeValue, Code, Label, Password, TotpOffer } from './desk-door-bodies.ts'
import { Attestation, PasskeyQuestion } from './passkey-bodies.ts'

/** `GET /api/ways`: how one's own account is opened; times are instants, `usedAt` null before the first use. */
export const WaysAnswer = z.strictObject({
  hasPassword: z.boolean(),
  passkeys: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      madeAt: z.string(),
      usedAt: z.string().nullable(),
      /** Whether it is kept on more than one device. */
      isBackedUp: z.boolean(),
    }),
  ),
})

/** `POST /api/ways/options`. */
export const WayQuestionAnswer = z.strictObject({ totp: TotpOffer, passkey: PasskeyQuestion.nullable() })

/** `POST /api/ways/passkeys`. */
export const NewPasskeyBody = z.strictObject({ label: Label, response: Attestation })

/** `POST /api/ways/password`: null leaves that half as it is. */
export const NewPasswordBody = z.strictObject({
  password: Password.nullable(),
  totp: z.strictObject({ challenge: ChallengeValue, code: Code }).nullable(),
})

/** `GET /api/sessions`: `browser` is family and system, as `Firefox / Windows`. */
export const SessionsAnswer = z.array(
  z.strictObject({
    id: z.string(),
    browser: z.string(),
    madeAt: z.string(),
    seenAt: z.string(),
    isThis: z.boolean(),
  }),
)

/** `POST /api/invitations`: a colleague, a partner's liaison, or somebody of the desk who has lost their way in. */
export const InvitationBody = z.strictObject({
  for: z.enum(['coordinator', 'liaison', 'account']),
  /** The liaison's partner, or the account; null for a new coordinator. */
  id: Id.nullable(),
})

/** Told this once; good until `endsAt`. */
export const InvitationAnswer = z.strictObject({ code: z.string(), endsAt: z.string() })
