import { z } from 'zod'
import { HalfDay } from '#domain/half-day.ts'
import type { PlaceKind, Topic } from '#domain/words.ts'
import { ask } from './api.ts'

/** A wish as far as it is known before its days are chosen. */
export interface OffersAsked {
  readonly municipality: string
  readonly topics: readonly Topic[]
  readonly placeKind: PlaceKind
}

const Answer = z.object({ halfDays: z.array(z.object({ halfDay: HalfDay, canBeKept: z.boolean() })) })

/** Whoever waits for it chooses among all days instead. */
const PATIENCE_MS = 3000

/** The half-days in which a visit could be kept; null when the server cannot be asked or does not say so in three seconds. */
export const fetchOffers = async ({
  municipality,
  topics,
  placeKind,
}: OffersAsked): Promise<HalfDay[] | null> => {
  if (!navigator.onLine) return null
  const query = new URLSearchParams({ municipality, topics: topics.join(','), placeKind })
  try {
    const answer = await ask('GET', `/api/offers?${query.toString()}`, undefined, PATIENCE_MS)
    return Answer.parse(answer).halfDays.flatMap(({ halfDay, canBeKept }) => (canBeKept ? halfDay : []))
  } catch {
    return null
  }
}
