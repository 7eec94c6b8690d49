import { Unanswered } from '#client/state/api.ts'

const SAID = [
  'pin-too-easy',
  'code-unknown',
  'municipality-unknown',
  'device-unknown',
  'device-waits',
  'clock-off',
] as const

/** Why somebody could not begin, as words know it under `parts.begin-problem`. */
export type BeginProblem = (typeof SAID)[number] | 'wrong' | 'locked' | 'offline' | 'wrong-role' | 'trouble'

const codeOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined

export const beginProblem = (error: unknown): BeginProblem => {
  if (!(error instanceof Unanswered)) return error instanceof TypeError ? 'offline' : 'trouble'
  const said = SAID.find((code) => code === codeOf(error.body))
  if (said) return said
  if (codeOf(error.body) === 'signature-wrong') return 'device-unknown'
  if (error.status === 401) return 'wrong'
  return error.status === 429 ? 'locked' : 'trouble'
}
