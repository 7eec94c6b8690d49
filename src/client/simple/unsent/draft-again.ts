import type { z } from 'zod'
import { joinClass } from '#domain/booking/join-class.ts'
import type { Introduction } from '#domain/learner/introduce-learner.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import type { AskedBy } from '#domain/request/request.ts'
import { inputOf } from '#client/queries/settlement-of.ts'
import type { AskDraft } from '../ask-for-visit/ask-draft.ts'
import type { JoinDraft } from '../join-class/join-draft.ts'
import { emptyWho, type WhoDraft } from '../who/who-draft.ts'

/** The form of a wish that was not accepted, filled in as it was, and where that form is. */
export type DraftAgain =
  | { readonly form: 'ask'; readonly path: string; readonly draft: AskDraft }
  | { readonly form: 'join'; readonly path: string; readonly draft: JoinDraft }

const FAMILY = /^(.*)（(.*)）$/

const whoAgain = (person: Introduction | null, askedBy?: z.infer<typeof AskedBy>): WhoDraft => {
  if (!person) return emptyWho()
  const { name, kana, telephone, family } = person
  const [, familyName = family, relation = askedBy?.relation ?? ''] = FAMILY.exec(family) ?? []
  return { who: family ? 'family' : 'self', name, kana, telephone, relation, familyName }
}

/** Null for what has no form here: what was given up, or what others made. */
export const draftAgain = (item: Parameters<typeof inputOf>[0]): DraftAgain | null => {
  const wish = inputOf(item, receiveRequest)
  if (wish) {
    const { topics, placeKind, wish: when, seats, askedBy } = wish.request
    const who = whoAgain(wish.introduction, askedBy)
    const halfDays = when === 'any' ? [] : when
    const draft = { topics, placeKind, isAny: when === 'any', halfDays, isCouple: seats === 2, who }
    return { form: 'ask', path: '/ask/check', draft }
  }
  const seat = inputOf(item, joinClass)
  if (!seat) return null
  const draft: JoinDraft = { seats: seat.seats === 1 ? '1' : '2', who: whoAgain(seat.introduction) }
  return { form: 'join', path: `/classes/${seat.lessonId}/check`, draft }
}
