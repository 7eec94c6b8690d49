import { homeOf, knownWayMinutes } from '#domain/lesson/travel-minutes.ts'
import type { TravelOverride } from '#domain/municipality/planning.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { BoardVisit } from './board-visits.ts'

/** One stop: the number of the visit on the day's list, and the minutes from where the helper comes; null where unknown. */
export interface RouteStop {
  readonly number: number
  readonly visit: BoardVisit
  readonly minutes: number | null
}

/** Where one helper goes on a day, from home, in order of time. */
export interface DayRoute {
  readonly volunteer: Volunteer
  readonly stops: readonly RouteStop[]
}

const goes = (visit: BoardVisit, volunteerId: string): boolean =>
  visit.suggested.some((one) => one.volunteerId === volunteerId) ||
  visit.pairings.some((one) => one.volunteerId === volunteerId && one.state !== 'declined')

/** The ways of a day's visits: of everybody who goes somewhere, or would by the draft. */
export const dayRoutes = (
  visits: readonly BoardVisit[],
  volunteers: readonly Volunteer[],
  overrides: readonly TravelOverride[],
): DayRoute[] =>
  volunteers.flatMap((volunteer) => {
    const theirs = visits.flatMap((visit, index) =>
      goes(visit, volunteer.id) ? [{ visit, number: index + 1 }] : [],
    )
    if (theirs.length === 0) return []
    const stops = theirs.map(({ visit, number }, index) => {
      const from = theirs[index - 1]?.visit ?? homeOf(volunteer)
      return { number, visit, minutes: knownWayMinutes(from, visit, volunteer.means, overrides) }
    })
    return [{ volunteer, stops }]
  })
