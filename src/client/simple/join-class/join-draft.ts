import { z } from 'zod'
import { emptyWho, WhoDraft } from '../who/who-draft.ts'

export const JOIN_STEPS = ['seats', 'who', 'check'] as const
export type JoinStep = (typeof JOIN_STEPS)[number]

/** A seat in a class as filled in so far. */
export const JoinDraft = z.object({ seats: z.enum(['1', '2']), who: WhoDraft })
export type JoinDraft = z.infer<typeof JoinDraft>

export const emptyJoin = (): JoinDraft => ({ seats: '1', who: emptyWho() })
