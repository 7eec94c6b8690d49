import { Unanswered } from '#client/state/api.ts'

/** Why the family could not be asked about or let in; the words are `parts.family.problem-<this>`. */
export type FamilyProblem = 'offline' | 'unknown' | 'full' | 'trouble'

const BY_STATUS: Readonly<Record<number, FamilyProblem>> = { 404: 'unknown', 409: 'full' }

export const familyProblem = (error: unknown): FamilyProblem => {
  if (error instanceof TypeError) return 'offline'
  return (error instanceof Unanswered && BY_STATUS[error.status]) || 'trouble'
}
