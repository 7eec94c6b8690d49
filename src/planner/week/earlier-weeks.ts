import { addDays, type Day } from '#domain/day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isConfirmed, type Pairing } from '#domain/pairing/pairing.ts'
import { grouped } from '#domain/rules/grouped.ts'

const RECENT_DAYS = 28

interface Rows {
  readonly lessons: readonly Lesson[]
  readonly pairings: readonly Pairing[]
}

/** Everybody who was at a held lesson together, as `one two` in the order of their ids. */
export const pairsKnown = ({ lessons, pairings }: Rows): Set<string> => {
  const held = new Set(lessons.filter(({ state }) => state === 'held').map(({ id }) => id))
  const crews = grouped(
    pairings.filter((one) => isConfirmed(one) && held.has(one.lessonId)),
    ({ lessonId }) => lessonId,
  )
  return new Set(
    [...crews.values()].flatMap((crew) => {
      const ids = crew.map(({ volunteerId }) => volunteerId).sort()
      return ids.flatMap((one, index) => ids.slice(index + 1).map((other) => `${one} ${other}`))
    }),
  )
}

/** How many lessons each volunteer gave, or is to give, in the four weeks before this day. */
export const lessonsBefore = ({ lessons, pairings }: Rows, first: Day): Map<string, number> => {
  const from = addDays(first, -RECENT_DAYS)
  const recent = new Set(
    lessons
      .filter(({ lessonDay, state }) => lessonDay >= from && lessonDay < first && state !== 'cancelled')
      .map(({ id }) => id),
  )
  const theirs = grouped(
    pairings.filter((one) => isConfirmed(one) && recent.has(one.lessonId)),
    ({ volunteerId }) => volunteerId,
  )
  return new Map([...theirs].map(([id, lessonsGiven]) => [id, lessonsGiven.length]))
}
