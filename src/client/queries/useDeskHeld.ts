import { addDays, type Instant, tokyoDay } from '#domain/day.ts'
import { type Held, isUndecided } from '#domain/held/held.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { type Names, readNames } from './names-of.ts'
import { useLive } from './useLive.ts'

/**
 * A held change with the words for its ids. `authorName` and `deciderName` are empty when unknown; `senderName` is null where
 * the author sent it themselves.
 */
export interface HeldEntry {
  readonly held: Held
  readonly names: Names
  readonly authorName: string
  readonly deciderName: string
  readonly senderName: string | null
}

/** What waits for a decision, oldest first; what was decided in the last 14 days, newest first. */
export interface DeskHeld {
  readonly waiting: readonly HeldEntry[]
  readonly decided: readonly HeldEntry[]
}

const SHOWN_DAYS = 14

const byTime =
  (time: (held: Held) => string) =>
  (one: HeldEntry, other: HeldEntry): number =>
    time(one.held).localeCompare(time(other.held))

/** To be awaited inside a live query. */
export const readHeld = async (database: DeviceDatabase, now: Instant): Promise<DeskHeld> => {
  const since = addDays(tokyoDay(now), -SHOWN_DAYS)
  const rows = (await database.rows('held').toArray()).filter(
    (held) => isUndecided(held) || tokyoDay(held.decidedAt ?? held.heldAt) >= since,
  )
  const names = await readNames(database, rows)
  const entries = rows.map((held) => ({
    held,
    names,
    authorName: names.get(held.authorId) ?? '',
    deciderName: names.get(held.decidedBy ?? '') ?? '',
    senderName: held.senderId === undefined ? null : (names.get(held.senderId) ?? ''),
  }))
  return {
    waiting: entries.filter(({ held }) => isUndecided(held)).sort(byTime((held) => held.heldAt)),
    decided: entries
      .filter(({ held }) => !isUndecided(held))
      .sort(byTime((held) => held.decidedAt ?? held.heldAt))
      .reverse(),
  }
}

export const useDeskHeld = (clock: () => Instant = () => new Date().toISOString()) =>
  useLive((database) => readHeld(database, clock()))

/** One held change that still waits; null when there is none of this id, or when it is decided. */
export const useHeldEntry = (id: () => string) =>
  useLive(async (database): Promise<HeldEntry | null> => {
    const { waiting } = await readHeld(database, new Date().toISOString())
    return waiting.find(({ held }) => held.id === id()) ?? null
  }, id)
