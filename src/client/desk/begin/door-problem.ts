import { Unanswered } from '#client/state/api.ts'
import { codeOf } from '#client/state/code-of.ts'

const SAID = [
  'code-unknown',
  'code-wrong',
  'too-late',
  'too-many',
  'locked',
  'last-way',
  'passkey-refused',
  'passkey-taken',
  'password-too-short',
  'password-too-common',
  'password-has-name',
  'municipality-unknown',
  'account-unknown',
] as const

/** Why a door of the desk did not open, as words know it under `desk.door-problem`. */
export type DoorProblem =
  (typeof SAID)[number] | 'wrong' | 'offline' | 'cancelled' | 'passkey-here' | 'trouble'

/** What the browser itself throws while it asks for a passkey. */
const OF_BROWSER: Readonly<Record<string, DoorProblem>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'passkey-here',
}

export const doorProblem = (error: unknown): DoorProblem => {
  if (error instanceof Unanswered)
    return SAID.find((code) => code === codeOf(error)) ?? (error.status === 401 ? 'wrong' : 'trouble')
  if (error instanceof TypeError) return 'offline'
  return (error instanceof Error && OF_BROWSER[error.name]) || 'trouble'
}
