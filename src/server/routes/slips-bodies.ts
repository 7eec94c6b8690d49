import { z } from 'zod'
import { Id } from '#domain/id.ts'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'
import { SessionAnswer, SlipBody } from './bodies.ts'

/** As typed from paper: width, case, spaces and dashes are the server's to bear with. */
const Typed = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Bidi_C}]*$/u, 'one line of text without control characters')

/** `POST /api/slips`. */
export const IssueSlipBody = z.strictObject({ learnerId: Id })

/** Said this once: `key` is in the QR, `code` and `pin` are typed by hand; only hashes are kept. */
export const IssuedSlipAnswer = z.strictObject({
  municipality: MunicipalityCode,
  key: z.string(),
  code: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  pin: z.string().regex(/^\d{6}$/),
})

/** `GET /api/slips?learnerId=…`. */
export const SlipStandingQuery = z.strictObject({ learnerId: Id })

/** `slip` is null while the desk has given none; after ten wrong PINs `isCodeVoid`, and only its QR opens anything. */
export const SlipStandingAnswer = z.strictObject({
  slip: z.strictObject({ issuedAt: z.iso.datetime(), isCodeVoid: z.boolean() }).nullable(),
})

/** `POST /api/session/slip-code`. */
export const SlipCodeBody = z.strictObject({ municipality: MunicipalityCode, code: Typed, pin: Typed })

/** `POST /api/session/slip-key`. */
export const SlipKeyBody = SlipBody.omit({ learnerId: true })

/** Who is signed in, and the key by which this device opens the account again. */
export const SlipSessionAnswer = SessionAnswer.extend({ key: z.string() })
