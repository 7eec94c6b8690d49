import { z } from 'zod'
import { ask } from './api.ts'
import { makePasskey, type Offer, offerOf } from './desk-door.ts'

const Ways = z.object({
  hasPassword: z.boolean(),
  passkeys: z.array(
    z.object({ id: z.string(), label: z.string(), madeAt: z.string(), usedAt: z.string().nullable() }),
  ),
})
/** How one's own account at the desk is opened. */
export type Ways = z.infer<typeof Ways>

export const fetchWays = async (): Promise<Ways> => Ways.parse(await ask('GET', '/api/ways'))

/** Throws Unanswered 403 `proof-needed` when the sign-in was more than ten minutes ago, as every change here does. */
export const offerWays = async (): Promise<Offer> => offerOf(await ask('POST', '/api/ways/options', {}))

/** Throws Unanswered 403 `proof-needed` when who sits here has not signed in within ten minutes: what may be offered is for nobody else. */
export const mustHaveProved = async (): Promise<void> => {
  await ask('POST', '/api/ways/options', {})
}

/** @param label what the person calls this device */
export const addPasskey = async (label: string): Promise<void> => {
  const { passkey } = await offerWays()
  if (!passkey) return
  const response = await makePasskey(passkey)
  await ask('POST', '/api/ways/passkeys', { label, response })
}

export const removePasskey = async (id: string): Promise<void> => {
  await ask('DELETE', `/api/ways/passkeys/${encodeURIComponent(id)}`)
}

/** Null leaves that half as it is. */
export const changePassword = async (typed: {
  readonly password: string | null
  readonly totp: { readonly challenge: string; readonly code: string } | null
}): Promise<void> => {
  await ask('POST', '/api/ways/password', typed)
}

const Sessions = z.array(
  z.object({
    id: z.string(),
    browser: z.string(),
    madeAt: z.string(),
    seenAt: z.string(),
    isThis: z.boolean(),
  }),
)
/** One of one's own sessions; `browser` is family and system, '' when unknown. */
export type OwnSession = z.infer<typeof Sessions>[number]

export const fetchSessions = async (): Promise<OwnSession[]> =>
  Sessions.parse(await ask('GET', '/api/sessions'))

/** Ends one of the own sessions; null ends all but this one. */
export const endSession = async (id: string | null): Promise<void> => {
  await ask('DELETE', id === null ? '/api/sessions' : `/api/sessions/${encodeURIComponent(id)}`)
}

const Invitation = z.object({ code: z.string(), endsAt: z.string() })
/** A one-time code, told this once. */
export type Invitation = z.infer<typeof Invitation>

/** @param id the liaison's partner, or the account that gets new ways in; null for a new coordinator */
export const inviteToDesk = async (
  whom: 'coordinator' | 'liaison' | 'account',
  id: string | null,
): Promise<Invitation> => Invitation.parse(await ask('POST', '/api/invitations', { for: whom, id }))
