import { type CheckKind, isInForce } from '#domain/check/check.ts'
import { latestOfEachKind } from '#domain/check/checks-standing.ts'
import type { Day } from '#domain/day.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import type { CheckedBy } from '#client/queries/useDeskVolunteer.ts'

const OF_EVERYBODY: readonly CheckKind[] = ['training', 'identity', 'insurance']
const OF_MINORS: readonly CheckKind[] = ['guardian-consent', 'school-approval']

/** How one kind of check stands: `ahead` is seen, but not valid yet; `ended` would be valid, had nobody ended it. */
export interface CheckRow {
  readonly kind: CheckKind
  readonly check: CheckedBy | undefined
  readonly standing: 'missing' | 'ahead' | 'in-force' | 'lapsed' | 'ended'
}

const standingOf = (check: CheckedBy | undefined, today: Day): CheckRow['standing'] => {
  if (!check) return 'missing'
  if (isInForce(check, today)) return 'in-force'
  if (check.ended) return 'ended'
  return check.validFrom > today ? 'ahead' : 'lapsed'
}

/** The kinds that are asked of this volunteer, whether or not anything is recorded. */
export const kindsFor = (volunteer: Volunteer, today: Day): CheckKind[] => [
  ...(isMinorOn(volunteer, today) ? OF_MINORS : []),
  ...OF_EVERYBODY,
]

/** Every kind that is asked or recorded, with the check that lasts longest. */
export const checkRows = (volunteer: Volunteer, checks: readonly CheckedBy[], today: Day): CheckRow[] => {
  const latest = latestOfEachKind(checks)
  const kinds = new Set([...kindsFor(volunteer, today), ...latest.map(({ kind }) => kind)])
  return [...kinds].map((kind) => {
    const check = checks.find((one) => one.id === latest.find((late) => late.kind === kind)?.id)
    return { kind, check, standing: standingOf(check, today) }
  })
}
