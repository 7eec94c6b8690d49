import { z } from 'zod'
import { Id } from '../id.ts'

export const Part = z.enum(['lead', 'partner', 'trainee'])
export type Part = z.infer<typeof Part>

export const PairingState = z.enum(['asked', 'accepted', 'declined', 'confirmed', 'withdrew'])
export type PairingState = z.infer<typeof PairingState>

/** ペア: volunteer × lesson. The id is derived from both. */
export const Pairing = z.strictObject({
  id: Id,
  lessonId: Id,
  volunteerId: Id,
  part: Part,
  state: PairingState,
})
export type Pairing = z.infer<typeof Pairing>

export const pairingId = (lessonId: string, volunteerId: string): string => `${lessonId}.${volunteerId}`

export const isConfirmed = (pairing: Pairing): boolean => pairing.state === 'confirmed'

/** Still counts on the volunteer: asked, accepted or confirmed. */
export const isStanding = (pairing: Pairing): boolean =>
  pairing.state !== 'declined' && pairing.state !== 'withdrew'

/** The volunteer said yes: accepted or confirmed, not just asked. */
export const isAgreed = (pairing: Pairing): boolean =>
  pairing.state === 'accepted' || pairing.state === 'confirmed'
