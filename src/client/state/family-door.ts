import { z } from 'zod'
import { Role } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { ask, signInBySlip, Unanswered } from './api.ts'
import { useSession } from './session.ts'
import { slipKnownHere } from './slip.ts'

export const FAMILY_DAYS = [30, 90, 180, 365] as const
export const FAMILY_RELATIONS = ['配偶者', '子', '孫', '兄弟姉妹', 'その他'] as const

/** A learner's device may be known to the server only from its first wish on: it signs in by its slip, and asks again. */
const asked = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  try {
    return await ask(method, path, body)
  } catch (error) {
    const { actor } = useSession()
    const slip = actor?.role === 'learner' ? slipKnownHere(actor.municipality) : null
    if (!(error instanceof Unanswered) || error.status !== 401 || slip?.learnerId !== actor?.subjectId)
      throw error
    if (!slip) throw error
    await signInBySlip(slip.municipality, slip.learnerId, slip.key)
    return ask(method, path, body)
  }
}

const Entry = z.object({
  id: z.string(),
  isJoined: z.boolean(),
  name: z.string(),
  relation: z.string(),
  endsAt: z.string(),
})
/** Somebody of a learner's family who is invited (`name` is '') or let in, and until when. */
export type FamilyEntry = z.infer<typeof Entry>

export const fetchFamily = async (learnerId: string): Promise<FamilyEntry[]> =>
  z
    .object({ family: z.array(Entry) })
    .parse(await asked('GET', `/api/family?learnerId=${encodeURIComponent(learnerId)}`)).family

const Invitation = z.object({
  municipality: z.string(),
  id: z.string(),
  code: z.string(),
  codeEndsAt: z.string(),
})
/** Said this once. */
export type FamilyInvitation = z.infer<typeof Invitation>

/** 404 while the server knows no such learner, 409 when as many are let in already. */
export const inviteFamily = async (learnerId: string, days: number): Promise<FamilyInvitation> =>
  Invitation.parse(await asked('POST', '/api/family', { learnerId, days }))

export const endFamily = async (id: string): Promise<void> => {
  await asked('POST', '/api/family/end', { id })
}

export interface FamilyMember {
  readonly municipality: string
  readonly code: string
  readonly name: string
  readonly relation: string
}

const SignedIn = z.object({
  account: z.object({
    municipality: z.string(),
    accountId: z.string(),
    role: Role,
    subjectId: z.string().nullable(),
  }),
})

/** Redeems an invitation. 401 when there is none, 410 when it was used or is over. */
export const joinFamily = async (member: FamilyMember): Promise<Actor> =>
  SignedIn.parse(await ask('POST', '/api/session/family', member)).account
