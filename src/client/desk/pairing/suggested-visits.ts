import { isStanding } from '#domain/pairing/pairing.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { BoardVisit } from './board-visits.ts'

/** The board's rows as the planner speaks of them: who is promised, and who is suggested. */
export const suggestedVisits = (visits: readonly BoardVisit[]): SuggestedVisit[] =>
  visits.map(({ visitId, kind, day, startMinute, needed, pairings, suggested }) => {
    const helpers = [
      ...pairings
        .filter(isStanding)
        .map(({ volunteerId, part }) => ({ volunteerId, part, isPromised: true })),
      ...suggested.map(({ volunteerId, part }) => ({ volunteerId, part, isPromised: false })),
    ]
    const helping = helpers.filter((one) => one.part !== 'trainee')
    const isServed = helping.some((one) => one.part === 'lead') && helping.length >= needed
    return { visitId, kind, day, startMinute, helpers, isServed }
  })
