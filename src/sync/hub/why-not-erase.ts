import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { type Refusal, refusal } from '#domain/finding.ts'
import type { Change } from '#domain/rows.ts'
import type { HubSpace } from './hub-store.ts'

const HOUR_MS = 60 * 60_000
const MOST_ERASED_AN_HOUR = 10

const PROOF_NEEDED = refusal(
  'proof-needed',
  '消去の前に、ご本人の確認が必要です。「消去」のページで、もう一度消去してください。',
)
const TOO_MANY = refusal(
  'too-many-erasures',
  '1時間に消去できるのは10名までです。時間をおいて、もう一度消去してください。',
)

const erasedIn = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ table, id, row }) =>
    (table === 'learner' || table === 'volunteer') && row?.erased ? [id] : [],
  )

/**
 * Why changes that were judged to be right are not made after all: nobody is erased by a desk that was left open, nor many at
 * once. Looks at the changes, so that it does not matter in which mutation an erasure came. Refused, never held: a device
 * goes on, and the person does it again.
 */
export const whyNotErase = async (
  space: HubSpace,
  { actor, isFresh }: { readonly actor: Actor; readonly isFresh: boolean },
  changes: readonly Change[],
  now: Instant,
): Promise<Refusal | null> => {
  const about = erasedIn(changes)
  if (about.length === 0) return null
  if (!isFresh) return { ...PROOF_NEEDED, about }
  const since = new Date(Date.parse(now) - HOUR_MS).toISOString()
  const erased = await space.erasedBy(actor.accountId, since)
  return erased >= MOST_ERASED_AN_HOUR ? { ...TOO_MANY, about } : null
}
