import type { Day } from '#domain/day.ts'
import { isStanding, type Pairing, type Part } from '#domain/pairing/pairing.ts'
import type { SuggestedVisit, WeekPlan } from '#planner/week/week-plan.ts'
import type { Absence } from './useAbsences.ts'

/** A visit as planned anew: whose promise ends there, who would be asked, and who stays in another part. */
export interface ReplannedVisit {
  readonly visitId: string
  readonly day: Day
  readonly startMinute: number
  readonly leaving: readonly Pairing[]
  readonly joining: readonly { readonly volunteerId: string; readonly part: Part }[]
  readonly staying: readonly Pairing[]
  /** Of those who stay, whose part is another one. */
  readonly newParts: readonly { readonly volunteerId: string; readonly part: Part }[]
  readonly isServed: boolean
}

/** Visits that hang together by somebody who leaves one and joins another: all of them change, or none. */
export type ReplannedPart = readonly ReplannedVisit[]

export interface Replan {
  readonly parts: readonly ReplannedPart[]
  /** Promises of these days that stay as they are. */
  readonly keptCount: number
  /** Promises of others than the one who cannot come that would be taken back. */
  readonly movedCount: number
}

const replannedVisit = (
  visit: SuggestedVisit,
  pairings: readonly Pairing[],
  isLeaving: (pairing: Pairing) => boolean,
): ReplannedVisit => {
  const { visitId, day, startMinute, helpers, isServed } = visit
  const standing = pairings.filter((one) => one.lessonId === visitId && isStanding(one))
  const staying = standing.filter((one) => !isLeaving(one))
  const partOf = new Map(helpers.map(({ volunteerId, part }) => [volunteerId, part]))
  return {
    ...{ visitId, day, startMinute, staying, isServed },
    leaving: standing.filter(isLeaving),
    joining: helpers
      .filter(({ isPromised }) => !isPromised)
      .map(({ volunteerId, part }) => ({ volunteerId, part })),
    newParts: staying.flatMap(({ volunteerId, part }) => {
      const planned = partOf.get(volunteerId)
      return planned && planned !== part ? [{ volunteerId, part: planned }] : []
    }),
  }
}

const changesPeople = ({ leaving, joining }: ReplannedVisit): boolean =>
  leaving.length > 0 || joining.length > 0

const peopleOf = ({ leaving, joining }: ReplannedVisit): string[] =>
  [...leaving, ...joining].map(({ volunteerId }) => volunteerId)

/** Every visit that hangs together with these, by the people who change; the one who cannot come joins nothing. */
const hangingTogether = (
  first: ReplannedVisit,
  all: readonly ReplannedVisit[],
  absentId: string,
): ReplannedVisit[] => {
  const part = [first]
  for (const visit of part) {
    const people = new Set(peopleOf(visit).filter((id) => id !== absentId))
    part.push(...all.filter((one) => !part.includes(one) && peopleOf(one).some((id) => people.has(id))))
  }
  return part
}

/**
 * What a plan made anew after a drop-out would change, in parts that can be accepted one by one. What the search would do besides,
 * for visits that have nothing to do with the drop-out, is left out.
 */
export const replanOf = (plan: WeekPlan, pairings: readonly Pairing[], absence: Absence): Replan => {
  const { volunteerId: absentId, days } = absence
  const withdrawn = new Set(plan.withdrawn.map(({ visitId, volunteerId }) => `${visitId} ${volunteerId}`))
  const lessons = plan.visits.filter(({ kind }) => kind === 'lesson')
  const visits = lessons.map((visit) =>
    replannedVisit(
      visit,
      pairings,
      ({ volunteerId }) =>
        (volunteerId === absentId && days.includes(visit.day)) ||
        withdrawn.has(`${visit.visitId} ${volunteerId}`),
    ),
  )
  const changing = visits.filter(changesPeople)
  const parts: ReplannedPart[] = []
  for (const visit of changing) {
    const isAbout = visit.leaving.some(({ volunteerId }) => volunteerId === absentId)
    if (isAbout && !parts.some((part) => part.includes(visit)))
      parts.push(hangingTogether(visit, changing, absentId))
  }
  const leaving = parts.flat().flatMap((visit) => visit.leaving)
  const before = visits.reduce((count, one) => count + one.leaving.length + one.staying.length, 0)
  return {
    parts,
    keptCount: before - leaving.length,
    movedCount: leaving.filter(({ volunteerId }) => volunteerId !== absentId).length,
  }
}

/** Where a volunteer has promised to be on these days, and on how many visits of each: what a drop-out would concern. */
export const promisedDays = (
  visits: readonly { readonly day: Day; readonly pairings: readonly Pairing[] }[],
  volunteerId: string,
): { readonly day: Day; readonly count: number }[] => {
  const days = visits
    .filter(({ pairings }) => pairings.some((one) => one.volunteerId === volunteerId && isStanding(one)))
    .map(({ day }) => day)
  return [...new Set(days)].sort().map((day) => ({ day, count: days.filter((one) => one === day).length }))
}
