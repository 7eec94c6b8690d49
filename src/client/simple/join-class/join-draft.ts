import { z } from 'zod'
import { emptyWho, WhoDraft } from '../who/who-draft.ts'

export const JOIN_STEPS = ['seats', 'who', 'check'] as const
export type JoinStep = (typeof JOIN_STEPS)[number]

/** A seat in a class as filled in so far. `instead`: what was not accepted and this takes the place of. */
export const JoinDraft = z.object({
  seats: z.enum(['1', '2']),
  who: WhoDraft,
  instead: z.string().optional(),
})
export type JoinDraft = z.infer<typeof JoinDraft>

export const emptyJoin = (): JoinDraft => ({ seats: '1', who: emptyWho() })
