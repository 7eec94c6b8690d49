import { z } from 'zod'
import { MunicipalityCode } from '#domain/municipality/municipality-code.ts'

/** `GET /api/first-coordinators`: `invitedUntil` is an instant, null without an unused code. */
export const FirstCoordinatorsAnswer = z.array(
  z.strictObject({
    code: z.string(),
    name: z.string(),
    hasCoordinator: z.boolean(),
    invitedUntil: z.string().nullable(),
  }),
)

/** `POST /api/first-coordinators`. */
export const InviteFirstCoordinatorBody = z.strictObject({ municipality: MunicipalityCode })
