import type { Finding } from '../finding.ts'
import { checksInForce } from './checks-in-force.ts'
import { minorConditions } from './minor-conditions.ts'
import { volunteersNotDoubleBooked } from './no-double-booking.ts'
import { notRevoked } from './not-revoked.ts'
import type { Plan } from './plan.ts'
import type { Rule } from './rules.ts'
import { silverHours } from './silver-hours.ts'
import { skillForTopic } from './skill-for-topic.ts'
import { volunteerAvailable } from './volunteer-available.ts'

/** Of all rules the ones that a volunteer's own lessons break, whoever else comes; in the order in which they are told. */
const PERSONAL_RULES: readonly Rule[] = [
  minorConditions,
  notRevoked,
  checksInForce,
  volunteersNotDoubleBooked,
  volunteerAvailable,
  skillForTopic,
  silverHours,
]

/**
 * The hard findings about a volunteer by themselves, where the plan holds nobody else's promises. That a minor needs an adult
 * beside them is about the whole crew, and not among them.
 */
export const personalFindingsOf = (plan: Plan, volunteerId: string): Finding[] =>
  PERSONAL_RULES.flatMap((rule) => rule(plan)).filter(
    ({ isHard, about }) => isHard && about.includes(volunteerId),
  )
