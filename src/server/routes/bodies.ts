import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import { Contact } from '#domain/contact/contact.ts'
import { Id } from '#domain/id.ts'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'
import { Form } from '#domain/words.ts'

/** As typed; nothing that PostgreSQL could not store or compare. */
const typed = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Bidi_C}]*$/u, 'one line of text without control characters')

/** `POST /api/session`. */
export const SignInBody = z.strictObject({
  municipality: MunicipalityCode,
  name: typed(80),
  pin: typed(64),
})

/** `POST /api/session/slip`: 22 letters of base64url hold 128 bits, made at random on the device or for it. */
export const SlipBody = z.strictObject({
  municipality: MunicipalityCode,
  learnerId: Id,
  key: z.string().regex(/^[A-Za-z0-9_-]{22,86}$/, 'a key is 16 to 64 random bytes in base64url'),
})

/** `POST /api/accounts/pin`: `name` is what the volunteer will type to sign in. */
export const AccountPinBody = z.strictObject({
  accountId: Id,
  name: Contact.shape.name.min(1),
})

/** Said this once: only a hash of the PIN is kept. */
export const AccountPinAnswer = z.strictObject({ pin: z.string().regex(/^\d{6}$/) })

/** Who is signed in; `name` is '' while nobody has said it. */
export const SessionAnswer = z.strictObject({
  account: z.strictObject({
    municipality: MunicipalityCode,
    accountId: Id,
    role: Role,
    subjectId: Id.nullable(),
  }),
  name: z.string(),
})

export const MunicipalitiesAnswer = z.array(
  z.strictObject({ code: MunicipalityCode, name: z.string(), kana: z.string(), telephone: z.string() }),
)

const Persons = z.int().min(5).nullable()

/** Lessons given, 延べ参加者数 and 実人数; null where fewer than 5 persons could be recognised. */
const Count = z.strictObject({ lessons: z.int().min(0), attendances: Persons, people: Persons })

/** `GET /api/numbers?fiscalYear=2026`; the fiscal year runs from 1 April 2026 to 31 March 2027. */
export const NumbersAnswer = z.strictObject({
  fiscalYear: z.int(),
  municipalities: z.array(
    z.strictObject({
      code: MunicipalityCode,
      name: z.string(),
      rows: z.array(Count.extend({ form: Form })),
      total: Count,
    }),
  ),
})
export type NumbersAnswer = z.infer<typeof NumbersAnswer>

export const SamplePeopleAnswer = z.array(
  z.union([
    z.strictObject({ municipality: MunicipalityCode, name: z.string(), role: Role, pin: z.string() }),
    // At the desk: the code of this moment, as an authenticator app would show it.
    z.strictObject({
      ...{ municipality: MunicipalityCode, name: z.string(), role: Role },
      ...{ password: z.string(), code: z.string() },
    }),
  ]),
)

export const HealthAnswer = z.strictObject({
  status: z.literal('ok'),
  store: z.enum(['embedded', 'postgresql']),
  schema: z.int(),
  protocol: z.int(),
  epoch: z.string(),
  version: z.string(),
})

/** Every answer that is not a success. `code` is for programs, `message` English for people who write them. */
export const ErrorAnswer = z.object({
  code: z.string(),
  message: z.string(),
  retryAfterSeconds: z.int().optional(),
  telephone: z.string().optional(),
  requestId: z.string().optional(),
  issues: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
})
