import { Unanswered } from '#client/state/api.ts'
import { NotSecure } from '#client/state/device-door.ts'

/** Why a tablet could not be enrolled, as words know it under `field.enrol-problem`. */
export type EnrolProblem = 'code-unknown' | 'not-secure' | 'too-many' | 'offline' | 'trouble'

export const enrolProblem = (error: unknown): EnrolProblem => {
  if (error instanceof NotSecure) return 'not-secure'
  if (!(error instanceof Unanswered)) return error instanceof TypeError ? 'offline' : 'trouble'
  if (error.status === 429) return 'too-many'
  return error.status === 401 || error.status === 400 ? 'code-unknown' : 'trouble'
}
