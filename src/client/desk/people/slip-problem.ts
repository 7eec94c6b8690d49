import { Unanswered } from '#client/state/api.ts'

/** Why no slip came; the words are `desk.slip.problem-<this>`. */
export type SlipProblem = 'offline' | 'not-arrived' | 'ended' | 'signed-out' | 'too-many' | 'trouble'

const BY_STATUS: Readonly<Record<number, SlipProblem>> = {
  401: 'signed-out',
  404: 'not-arrived',
  409: 'ended',
  429: 'too-many',
}

export const slipProblem = (error: unknown): SlipProblem => {
  if (error instanceof TypeError) return 'offline'
  return (error instanceof Unanswered && BY_STATUS[error.status]) || 'trouble'
}
