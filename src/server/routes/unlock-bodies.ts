import { z } from 'zod'

/** `POST /api/unlock`: `sealId` is the device's own random name for the key under which it keeps contacts. */
export const UnlockBody = z.strictObject({
  sealId: z.uuid(),
  pin: z
    .string()
    .min(6)
    .max(64)
    .regex(/^[^\p{Cc}\p{Bidi_C}]*$/u)
    .optional(),
})

/** The server's part of that key (32 bytes), and the public key for which unsent changes are sealed (P-256); both base64url. */
export const UnlockAnswer = z.strictObject({
  share: z.string().length(43),
  hubKey: z.strictObject({ id: z.string(), publicKey: z.string().length(87) }),
})
