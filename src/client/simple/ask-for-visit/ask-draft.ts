import { z } from 'zod'
import { type Wish } from '#domain/request/request.ts'
import { PlaceKind, Topic } from '#domain/words.ts'
import { emptyWho, WhoDraft } from '../who/who-draft.ts'

export const ASK_STEPS = ['topic', 'where', 'when', 'who', 'check'] as const
export type AskStep = (typeof ASK_STEPS)[number]

/** A wish for a visit as filled in so far. `isAny` is いつでもよい. */
export const AskDraft = z.object({
  topics: z.array(Topic),
  placeKind: z.union([PlaceKind, z.literal('')]),
  isAny: z.boolean(),
  halfDays: z.array(z.string()),
  isCouple: z.boolean(),
  who: WhoDraft,
  /** The wish that was not accepted and that this one takes the place of. */
  instead: z.string().optional(),
})
export type AskDraft = z.infer<typeof AskDraft>

export const emptyAsk = (): AskDraft => ({
  topics: [],
  placeKind: '',
  isAny: false,
  halfDays: [],
  isCouple: false,
  who: emptyWho(),
})

export const wishOf = (draft: AskDraft): Wish => (draft.isAny ? 'any' : [...draft.halfDays].sort())

/** Whether this step has been answered, so that the next may be shown. */
export const isAnswered = (draft: AskDraft, step: AskStep): boolean => {
  if (step === 'topic') return draft.topics.length > 0
  if (step === 'where') return draft.placeKind !== ''
  if (step === 'when') return draft.isAny || draft.halfDays.length > 0
  return true
}

/** The first step that still lacks an answer, at or before the wished one. */
export const reachable = (draft: AskDraft, wished: AskStep): AskStep =>
  ASK_STEPS.slice(0, ASK_STEPS.indexOf(wished)).find((step) => !isAnswered(draft, step)) ?? wished
