import { z } from 'zod'
import { Id } from '#domain/id.ts'
import { PushedMutation } from '#sync/protocol.ts'

/** `POST /api/rescued`: changes of a rescue file whose words only the hub can read. */
export const RescuedBody = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        author: Id,
        name: PushedMutation.shape.name,
        madeAt: PushedMutation.shape.madeAt,
        sealedInput: PushedMutation.shape.sealedInput.unwrap(),
      }),
    )
    .max(50),
})

/** One for each change, in their order; null where it cannot be opened. */
export const RescuedAnswer = z.strictObject({ inputs: z.array(z.unknown()) })

/** P-256, uncompressed, base64url. */
export const SealingKeyAnswer = z.strictObject({ id: z.string(), publicKey: z.string().length(87) })
