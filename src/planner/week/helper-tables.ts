import { canTeach } from '#domain/rules/skill-for-topic.ts'
import { takesAlong } from '#domain/rules/student-way.ts'
import { Generation, isStudent, type Volunteer } from '#domain/volunteer/volunteer.ts'
import { Topic } from '#domain/words.ts'
import { APART, KNOWN, TAKES_ALONG } from './compiled-week.ts'
import type { Week } from './week.ts'
import { MEANS } from './ways.ts'

/** What is asked of helpers by themselves, in numbers. */
export const helperTables = (volunteers: readonly Volunteer[], week: Week) => ({
  isStudent: Uint8Array.from(volunteers, (one) => (isStudent(one) ? 1 : 0)),
  generation: Uint8Array.from(volunteers, (one) => Generation.options.indexOf(one.generation)),
  teaches: Int32Array.from(volunteers, (one) =>
    Topic.options.reduce((bits, topic, index) => (canTeach(one, topic) ? bits | (1 << index) : bits), 0),
  ),
  means: Uint8Array.from(volunteers, (one) => MEANS.indexOf(one.means)),
  isSilverMember: Uint8Array.from(volunteers, (one) => (one.isSilverCentreMember ? 1 : 0)),
  isMinorEver: Uint8Array.from(volunteers, (one) => (one.adultFrom === null ? 0 : 1)),
  mostADay: Int32Array.from(volunteers, (one) => one.mostLessonsADay),
  recent: Float64Array.from(volunteers, (one) => week.task.recentLessons.get(one.id) ?? 0),
  leastLoad: Float64Array.from(
    volunteers,
    (one) => ((week.task.recentLessons.get(one.id) ?? 0) / 4) * week.task.weights.fairness,
  ),
})

/** Helper × helper: KNOWN, APART (whoever wrote it down), TAKES_ALONG: the second has a car and lives in the first one's area. */
export const pairTable = (volunteers: readonly Volunteer[], week: Week): Uint8Array => {
  const count = volunteers.length
  const bits = new Uint8Array(count * count)
  const indexes = new Map(volunteers.map(({ id }, index) => [id, index]))
  const both = (one: number, other: number, bit: number): void => {
    bits[one * count + other]! |= bit
    bits[other * count + one]! |= bit
  }
  for (const pair of week.task.knownPairs) {
    const [one, other] = pair.split(' ').map((id) => indexes.get(id))
    if (one !== undefined && other !== undefined) both(one, other, KNOWN)
  }
  volunteers.forEach((volunteer, index) => {
    for (const id of volunteer.notTogetherIds) {
      const other = indexes.get(id)
      if (other !== undefined && other !== index) both(index, other, APART)
    }
    volunteers.forEach((lead, other) => {
      if (takesAlong(lead, volunteer)) bits[index * count + other]! |= TAKES_ALONG
    })
  })
  return bits
}

/** Helper × day: lessons of the planned days that are promised for good, trainees' too; they weigh on fairness. */
export const promisedLoads = (
  fixed: readonly (readonly { readonly volunteerId: string }[])[],
  days: readonly number[],
  indexes: ReadonlyMap<string, number>,
  dayCount: number,
): Uint16Array => {
  const loads = new Uint16Array(indexes.size * dayCount)
  fixed.forEach((promises, visit) => {
    for (const { volunteerId } of promises) {
      const helper = indexes.get(volunteerId)
      if (helper !== undefined) loads[helper * dayCount + days[visit]!]! += 1
    }
  })
  return loads
}
