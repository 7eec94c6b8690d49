import { z } from 'zod'
import { Contact } from '#domain/contact/contact.ts'
import { Id } from '#domain/id.ts'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'

/** How long somebody of the family is let in, counted from the day they come. */
const FamilyDays = z.literal([30, 90, 180, 365])

/** What they are to the learner. */
const FamilyRelation = z.enum(['配偶者', '子', '孫', '兄弟姉妹', 'その他'])

/** `POST /api/family`. */
export const InviteFamilyBody = z.strictObject({ learnerId: Id, days: FamilyDays })

/** Said this once: only the code's hash is kept. It is redeemed once, until `codeEndsAt`. */
export const FamilyInvitationAnswer = z.strictObject({
  municipality: MunicipalityCode,
  id: Id,
  code: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  codeEndsAt: z.iso.datetime(),
})

/** `GET /api/family?learnerId=…`. */
export const FamilyQuery = z.strictObject({ learnerId: Id })

/** Who is invited (`isJoined` false, name and relation '') or let in now, and until when. */
export const FamilyAnswer = z.strictObject({
  family: z.array(
    z.strictObject({
      id: Id,
      isJoined: z.boolean(),
      name: z.string(),
      relation: z.string(),
      endsAt: z.iso.datetime(),
    }),
  ),
})

/** `POST /api/family/end`. */
export const EndFamilyBody = z.strictObject({ id: Id })

/** `POST /api/session/family`. */
export const RedeemFamilyBody = z.strictObject({
  municipality: MunicipalityCode,
  code: z
    .string()
    .min(1)
    .max(60)
    .regex(/^[^\p{Cc}\p{Bidi_C}]*$/u, 'one line of text without control characters'),
  name: Contact.shape.name.min(1),
  relation: FamilyRelation,
})
