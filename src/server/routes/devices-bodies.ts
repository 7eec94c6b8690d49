import { z } from 'zod'
import { Instant } from '#domain/day.ts'
import { Id } from '#domain/id.ts'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'

/** 32 bytes in base64url. */
const Coordinate = z.string().regex(/^[\w-]{43}$/, '32 bytes in base64url')

/** What the desk calls a tablet; never whose it is. */
const Label = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{Cc}\p{Bidi_C}]*$/u, 'one line of text without control characters')

/** `POST /api/devices`: P-256 as a JSON Web Key; the private half never leaves the device. */
export const EnrolBody = z.strictObject({
  code: z.string().min(1).max(80),
  publicKey: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: Coordinate, y: Coordinate }),
  label: Label,
})

export const EnrolAnswer = z.strictObject({ deviceId: Id, municipality: MunicipalityCode })

/** `POST /api/devices/enrolment` and, in the demonstration, `POST /api/sample-people/enrolment`. */
export const EnrolmentAnswer = z.strictObject({ code: z.string(), expiresAt: Instant })

export const NoBody = z.strictObject({})

export const SampleEnrolmentBody = z.strictObject({ municipality: MunicipalityCode })

const Device = z.strictObject({
  id: Id,
  label: z.string(),
  enrolledAt: Instant,
  enrolledBy: Id,
  seenAt: Instant,
  leaseEndsAt: Instant,
  state: z.enum(['in-use', 'lease-over', 'revoked']),
  revokedAt: Instant.nullable(),
  revokedBy: Id.nullable(),
  accountIds: z.array(Id),
})

/** `GET /api/devices`: the last enrolled first. */
export const DevicesAnswer = z.array(Device)
export type DevicesAnswer = z.infer<typeof DevicesAnswer>

/** `GET /api/devices/{id}/contents`: whose contacts a lost tablet may hold, by id. */
export const DeviceContentsAnswer = z.strictObject({
  device: Device,
  accounts: z.array(
    z.strictObject({
      accountId: Id,
      beganAt: Instant,
      opensUntil: Instant,
      contacts: z.array(z.strictObject({ id: Id, isNameOnly: z.boolean() })).readonly(),
    }),
  ),
})
export type DeviceContentsAnswer = z.infer<typeof DeviceContentsAnswer>
