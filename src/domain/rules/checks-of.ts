import { type CheckKind, isInForce } from '../check/check.ts'
import type { Day } from '../day.ts'
import { grouped } from './grouped.ts'
import type { Plan } from './plan.ts'

/** Answers whether a volunteer has a check of this kind in force on a day. */
export type HasCheck = (volunteerId: string, kind: CheckKind, day: Day) => boolean

const known = new WeakMap<Plan, HasCheck>()

/** Reads a plan's checks once; asked again for the same plan it answers at once. */
export const checksOf = (plan: Plan): HasCheck => {
  const has = known.get(plan) ?? readChecks(plan)
  known.set(plan, has)
  return has
}

const readChecks = (plan: Plan): HasCheck => {
  const checks = grouped(plan.checks, (check) => `${check.volunteerId} ${check.kind}`)
  return (volunteerId, kind, day) =>
    (checks.get(`${volunteerId} ${kind}`) ?? []).some((check) => isInForce(check, day))
}
