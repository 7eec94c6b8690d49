import { Unanswered } from '#client/state/api.ts'

const CODE_LETTERS = 12

export interface FamilyDraft {
  code: string
  name: string
  relation: string
}

const lettersOf = (code: string): string => code.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '')

/** What is missing, in the order in which it stands on the page. */
export const missingInFamily = ({ code, name, relation }: FamilyDraft): (keyof FamilyDraft)[] => [
  ...(lettersOf(code).length === CODE_LETTERS ? [] : (['code'] as const)),
  ...(name.trim() ? [] : (['name'] as const)),
  ...(relation ? [] : (['relation'] as const)),
]

/** Why an invitation could not be redeemed; the words are `simple.family.problem-<this>`. */
export type JoinProblem = 'unknown' | 'used' | 'over' | 'busy' | 'offline' | 'trouble'

const codeOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined

export const joinProblem = (error: unknown): JoinProblem => {
  if (error instanceof TypeError) return 'offline'
  if (!(error instanceof Unanswered)) return 'trouble'
  if (error.status === 410) return codeOf(error.body) === 'code-used' ? 'used' : 'over'
  if (error.status === 429) return 'busy'
  return error.status === 401 ? 'unknown' : 'trouble'
}
