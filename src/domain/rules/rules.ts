import type { Finding } from '../finding.ts'
import { capacityKept } from './capacity-kept.ts'
import { checksInForce } from './checks-in-force.ts'
import { minorAccompanied } from './minor-accompanied.ts'
import { minorConditions } from './minor-conditions.ts'
import { noDoubleBooking } from './no-double-booking.ts'
import { notRevoked } from './not-revoked.ts'
import { notTogether } from './not-together.ts'
import type { Plan } from './plan.ts'
import { silverHours } from './silver-hours.ts'
import { skillForTopic } from './skill-for-topic.ts'
import { moreThanWished, oneGenerationOnly } from './soft.ts'
import { studentTooFar } from './student-way.ts'
import { vehicleFree } from './vehicle-free.ts'
import { volunteerAvailable } from './volunteer-available.ts'

/** Pure; says everything in the plan that is not as it must or should be. */
export type Rule = (plan: Plan) => Finding[]

/** The rules that may never be broken, in the order in which they are told to a person; those that only inform come last. */
export const RULES: readonly Rule[] = [
  minorAccompanied,
  minorConditions,
  notRevoked,
  checksInForce,
  noDoubleBooking,
  capacityKept,
  notTogether,
  volunteerAvailable,
  skillForTopic,
  silverHours,
  vehicleFree,
  studentTooFar,
  oneGenerationOnly,
  moreThanWished,
]

/** Codes whose breaking is kept for a person instead of being thrown back: they protect children. */
export const SAFEGUARDING_CODES: ReadonlySet<string> = new Set([
  'minor-alone',
  'minor-leads',
  'minor-consent',
  'minor-school-approval',
  'minor-insurance',
  'minor-hours',
  'minor-school-hours',
  'minor-too-long',
  'minor-too-many',
])

export const findingsOf = (plan: Plan): Finding[] => RULES.flatMap((rule) => rule(plan))
