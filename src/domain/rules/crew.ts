import { isAhead, type Lesson } from '../lesson/lesson.ts'
import { isAgreed, isConfirmed, isStanding, type Pairing } from '../pairing/pairing.ts'
import { isRevokedOn, type Volunteer } from '../volunteer/volunteer.ts'
import { grouped } from './grouped.ts'
import type { Plan } from './plan.ts'

/** A volunteer who was asked for a lesson, or said yes. */
export interface CrewMember {
  readonly lesson: Lesson
  readonly pairing: Pairing
  readonly volunteer: Volunteer
}

export interface Crew {
  readonly lesson: Lesson
  readonly members: readonly CrewMember[]
}

const known = new WeakMap<Plan, readonly Crew[]>()

/**
 * Every lesson of the plan that was not cancelled, with its standing pairings whose volunteer is known; read once for a plan.
 * Whoever's use was ended counts for nothing at what is still ahead.
 */
export const crewsOf = (plan: Plan): readonly Crew[] => {
  const crews = known.get(plan) ?? readCrews(plan)
  known.set(plan, crews)
  return crews
}

const readCrews = (plan: Plan): Crew[] => {
  const volunteers = new Map(plan.volunteers.map((volunteer) => [volunteer.id, volunteer]))
  const pairings = grouped(plan.pairings.filter(isStanding), (pairing) => pairing.lessonId)
  return plan.lessons
    .filter((lesson) => lesson.state !== 'cancelled')
    .map((lesson) => ({
      lesson,
      members: (pairings.get(lesson.id) ?? []).flatMap((pairing) => {
        const volunteer = volunteers.get(pairing.volunteerId)
        if (!volunteer || (isAhead(lesson) && isRevokedOn(volunteer, lesson.lessonDay))) return []
        return [{ lesson, pairing, volunteer }]
      }),
    }))
}

/** The volunteer said yes: accepted or confirmed, not just asked. */
export const hasAgreed = ({ pairing }: CrewMember): boolean => isAgreed(pairing)

/** Confirmed, and there to help rather than to learn how. */
export const isHelping = ({ pairing }: CrewMember): boolean =>
  isConfirmed(pairing) && pairing.part !== 'trainee'
