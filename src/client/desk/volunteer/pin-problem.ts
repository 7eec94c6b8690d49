import { Unanswered } from '#client/state/api.ts'

/** Why no PIN came, as words know it under `desk.volunteer.pin-…`. */
export type PinProblem = 'offline' | 'not-arrived' | 'name-taken' | 'signed-out' | 'too-many' | 'trouble'

const BY_STATUS: Readonly<Record<number, PinProblem>> = {
  401: 'signed-out',
  404: 'not-arrived',
  409: 'name-taken',
  429: 'too-many',
}

export const pinProblem = (error: unknown): PinProblem => {
  if (error instanceof TypeError) return 'offline'
  return (error instanceof Unanswered && BY_STATUS[error.status]) || 'trouble'
}
