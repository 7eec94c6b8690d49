import { z } from 'zod'
import { ask } from './api.ts'

const TownDesks = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    hasCoordinator: z.boolean(),
    invitedUntil: z.string().nullable(),
  }),
)
/** A municipality of this server; `invitedUntil` is an instant, null without an unused code. */
export type TownDesk = z.infer<typeof TownDesks>[number]

export const fetchTownDesks = async (): Promise<TownDesk[]> =>
  TownDesks.parse(await ask('GET', '/api/first-coordinators'))

const Invitation = z.object({ code: z.string(), endsAt: z.string() })

/**
 * A one-time code for the first coordinator of a municipality, told this once; one that was made before ends. Throws
 * Unanswered 403 `proof-needed`, or 409 when it has a coordinator.
 */
export const inviteFirstCoordinator = async (
  municipality: string,
): Promise<{ code: string; endsAt: string }> =>
  Invitation.parse(await ask('POST', '/api/first-coordinators', { municipality }))
