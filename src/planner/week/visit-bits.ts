import { isSkilledFor } from '#domain/rules/skill-for-topic.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { APART, FAMILIAR, FITS, LOCKED, PROMISED } from './compiled-week.ts'
import type { Promises } from './promises.ts'
import type { Visit } from './visit.ts'
import type { Week } from './week.ts'

interface Given {
  readonly week: Week
  readonly visits: readonly Visit[]
  readonly volunteers: readonly Volunteer[]
  readonly indexes: ReadonlyMap<string, number>
  readonly promises: Promises
  readonly pair: Uint8Array
}

/** Who can teach something of these topics; visits of the same topics share the answer. */
const skillsBy = (volunteers: readonly Volunteer[]) => {
  const known = new Map<string, boolean[]>()
  return ({ lesson }: Visit): boolean[] => {
    const key = lesson.topics.join(' ')
    const skilled = known.get(key) ?? volunteers.map((volunteer) => isSkilledFor(volunteer, lesson))
    known.set(key, skilled)
    return skilled
  }
}

/** Visit × helper bits: FITS by topics, by who is promised there for good and who said no, PROMISED, LOCKED, FAMILIAR. */
export const visitBits = ({ week, visits, volunteers, indexes, promises, pair }: Given): Uint8Array => {
  const count = volunteers.length
  const bits = new Uint8Array(visits.length * count)
  const skilledFor = skillsBy(volunteers)
  const indexesOf = (ids: Iterable<string>): number[] => [...ids].flatMap((id) => indexes.get(id) ?? [])
  visits.forEach((visit, index) => {
    const row = index * count
    const skilled = skilledFor(visit)
    const there = indexesOf(promises.fixed[index]!.map(({ volunteerId }) => volunteerId))
    for (let helper = 0; helper < count; helper += 1) if (skilled[helper]) bits[row + helper] = FITS
    for (const other of there) {
      bits[row + other] = 0
      for (let helper = 0; helper < count; helper += 1)
        if (pair[helper * count + other]! & APART) bits[row + helper] = 0
    }
    for (const helper of indexesOf(visit.saidNoIds)) bits[row + helper] = 0
    for (const helper of indexesOf(visit.familiarIds)) bits[row + helper]! |= FAMILIAR
    for (const helper of indexesOf(promises.breakable[index]!.map(({ volunteerId }) => volunteerId)))
      bits[row + helper]! |= PROMISED
  })
  const visitIndexes = new Map(visits.map(({ id }, index) => [id, index]))
  for (const { visitId, volunteerId } of week.task.locks) {
    const visit = visitIndexes.get(visitId)
    const helper = indexes.get(volunteerId)
    if (visit !== undefined && helper !== undefined && bits[visit * count + helper]! & FITS)
      bits[visit * count + helper]! |= LOCKED
  }
  return bits
}

/** Who is kept at each visit by a lock; a lock on somebody who cannot come holds nothing. */
export const lockedOf = (
  at: Uint8Array,
  candidates: readonly Int32Array[],
  helperCount: number,
): Int32Array[] =>
  candidates.map((helpers, visit) =>
    helpers.filter((helper) => (at[visit * helperCount + helper]! & LOCKED) !== 0),
  )
