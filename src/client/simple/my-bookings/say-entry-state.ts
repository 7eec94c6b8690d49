import type { Role } from '#domain/account/account.ts'
import type { Tone } from '#client/kit/tone.ts'
import type { OwnEntry } from '#client/queries/useOwnEntries.ts'
import { isNotAccepted } from '#client/queries/settlement-of.ts'

/** Where a wish or booking stands; the words are `simple.state.<this>`. */
export const entryState = (entry: OwnEntry): string => {
  if (entry.lesson?.state === 'cancelled') return 'cancelled'
  if (entry.kind === 'booking' && entry.booking?.state === 'cancelled') return 'withdrawn'
  if (entry.kind === 'booking') return entry.booking?.state ?? 'booked'
  if (entry.request?.state === 'booked' && entry.lesson?.state === 'confirmed') return 'confirmed'
  return entry.request?.state ?? 'received'
}

/** Whether asking for it, or giving it up, was not accepted; null when nothing was turned down. */
export const turnedDown = (entry: OwnEntry): 'asking' | 'giving-up' | null =>
  entry.settlement && isNotAccepted(entry.settlement) ? entry.settlement.about : null

/** Of what the learner asked for themselves the family knows how it stands, not what for. */
export const isStatusOnly = ({ request, kind }: OwnEntry, role: Role | undefined): boolean =>
  role === 'family' && (kind === 'booking' || request?.askedBy.who !== 'family')

/** May still be given up. */
export const isOpen = (entry: OwnEntry): boolean =>
  turnedDown(entry) !== 'asking' &&
  ['received', 'offered', 'booked', 'confirmed', 'waitlisted'].includes(entryState(entry))

/** The message that says where it stands, and its tone: the same as on the slip while the hub does not have it. */
export const entryStatus = (entry: OwnEntry): { key: string; tone: Tone | 'neutral' } => {
  if (turnedDown(entry) === 'asking') return { key: 'simple.slip.refused', tone: 'error' }
  if (entry.settlement?.state === 'pending')
    return {
      key: entry.settlement.about === 'asking' ? 'simple.slip.kept' : 'simple.mine.give-up-kept',
      tone: 'warning',
    }
  return { key: `simple.state.${entryState(entry)}`, tone: isOpen(entry) ? 'success' : 'neutral' }
}
