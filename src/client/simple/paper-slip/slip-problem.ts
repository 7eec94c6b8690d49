import { Unanswered } from '#client/state/api.ts'

/** Why a slip did not open; the words are `simple.paper.problem-<name>`. `minutes` to wait when it is locked. */
export interface SlipProblem {
  readonly name: 'wrong' | 'void' | 'locked' | 'busy' | 'offline' | 'trouble'
  readonly minutes: number
}

const said = (body: unknown, field: string): unknown =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined

const nameOf = ({ status, body }: Unanswered): SlipProblem['name'] => {
  if (status === 401) return 'wrong'
  if (status === 410) return 'void'
  if (status === 429) return said(body, 'code') === 'locked' ? 'locked' : 'busy'
  return 'trouble'
}

export const slipProblem = (error: unknown): SlipProblem => {
  if (error instanceof TypeError) return { name: 'offline', minutes: 0 }
  if (!(error instanceof Unanswered)) return { name: 'trouble', minutes: 0 }
  const seconds = Number(said(error.body, 'retryAfterSeconds') ?? 0)
  return { name: nameOf(error), minutes: Math.ceil(seconds / 60) }
}
