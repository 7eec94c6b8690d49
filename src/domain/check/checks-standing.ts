import { addDays, type Day } from '../day.ts'
import { type Check, type CheckKind, isInForce } from './check.ts'

/** How somebody's checks stand on a day: kinds in force, in force for `soonDays` at most, and lapsed. */
export interface ChecksStanding {
  readonly inForce: readonly CheckKind[]
  readonly lapsingSoon: readonly CheckKind[]
  readonly lapsed: readonly CheckKind[]
}

/** Of several checks of one kind the one that lasts longest counts. */
export const latestOfEachKind = (checks: readonly Check[]): Check[] => {
  const latest = new Map<CheckKind, Check>()
  for (const check of checks) {
    const known = latest.get(check.kind)
    if (!known || known.validUntil < check.validUntil) latest.set(check.kind, check)
  }
  return [...latest.values()]
}

export const checksStanding = (checks: readonly Check[], today: Day, soonDays: number): ChecksStanding => {
  const latest = latestOfEachKind(checks)
  const inForce = latest.filter((check) => isInForce(check, today))
  const soon = inForce.filter((check) => check.validUntil <= addDays(today, soonDays))
  const lapsed = latest.filter((check) => check.validUntil < today)
  const kinds = (found: readonly Check[]) => found.map(({ kind }) => kind)
  return { inForce: kinds(inForce), lapsingSoon: kinds(soon), lapsed: kinds(lapsed) }
}
