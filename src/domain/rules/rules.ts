import type { Finding } from '../finding.ts'
import { capacityKept } from './capacity-kept.ts'
import { checksInForce } from './checks-in-force.ts'
import { minorAccompanied } from './minor-accompanied.ts'
import { minorConditions } from './minor-conditions.ts'
import { noDoubleBooking, volunteersNotDoubleBooked } from './no-double-booking.ts'
import { notTogether } from './not-together.ts'
import type { Plan } from './plan.ts'
import { silverHours } from './silver-hours.ts'
import { skillForTopic } from './skill-for-topic.ts'
import { moreThanWished, oneGenerationOnly } from './soft.ts'
import { vehicleFree } from './vehicle-free.ts'
import { volunteerAvailable } from './volunteer-available.ts'

/** Pure; says everything in the plan that is not as it must or should be. */
export type Rule = (plan: Plan) => Finding[]

/** The rules that may never be broken, in the order in which they are told to a person; those that only inform come last. */
export const RULES: readonly Rule[] = [
  minorAccompanied,
  minorConditions,
  checksInForce,
  noDoubleBooking,
  capacityKept,
  notTogether,
  volunteerAvailable,
  skillForTopic,
  silverHours,
  vehicleFree,
  oneGenerationOnly,
  moreThanWished,
]

/** Of these the ones that a volunteer's own lessons break, whoever else comes; in the same order. */
const PERSONAL_RULES: readonly Rule[] = [
  minorConditions,
  checksInForce,
  volunteersNotDoubleBooked,
  volunteerAvailable,
  skillForTopic,
  silverHours,
]

/** Codes whose breaking is kept for a person instead of being thrown back: they protect children. */
export const SAFEGUARDING_CODES: ReadonlySet<string> = new Set([
  'minor-alone',
  'minor-consent',
  'minor-school-approval',
  'minor-insurance',
  'minor-hours',
  'minor-school-hours',
  'minor-too-long',
  'minor-too-many',
])

export const findingsOf = (plan: Plan): Finding[] => RULES.flatMap((rule) => rule(plan))

/**
 * The hard findings about a volunteer by themselves, where the plan holds nobody else's promises. That a minor needs an adult
 * beside them is about the whole crew, and not among them.
 */
export const personalFindingsOf = (plan: Plan, volunteerId: string): Finding[] =>
  PERSONAL_RULES.flatMap((rule) => rule(plan)).filter(
    ({ isHard, about }) => isHard && about.includes(volunteerId),
  )
