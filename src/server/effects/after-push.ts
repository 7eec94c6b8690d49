import { eraseLearner } from '#domain/learner/erase-learner.ts'
import { sendAgainHeld } from '#domain/mutations.ts'
import { eraseVolunteer } from '#domain/volunteer/erase-volunteer.ts'
import type { MutationResult, PushedMutation } from '#sync/protocol.ts'
import type { AppParts } from '../app-parts.ts'
import { traceOf } from '../log.ts'
import { finishErasures } from './finish-erasures.ts'

/** Each may erase somebody. */
const ERASING = new Set([eraseLearner, eraseVolunteer, sendAgainHeld].map((one) => one.name))

export const mayErase = ({ name }: Pick<PushedMutation, 'name'>): boolean =>
  ERASING.has(name.replace(/@.*$/, ''))

type Effecting = Pick<AppParts, 'store' | 'pokes' | 'now' | 'log'>

interface Pushed {
  readonly mutations: readonly PushedMutation[]
  readonly results: readonly MutationResult[]
}

/** Somebody was erased, or what is held may be about somebody who was. */
const mayConcernErased = ({ mutations, results }: Pushed): boolean => {
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]))
  return mutations.some(
    (one) => outcomes.get(one.id) === 'held' || (mayErase(one) && outcomes.get(one.id) === 'applied'),
  )
}

/** What follows a push that was committed. It stands whether or not this succeeds, and is taken up again at the next start. */
export const afterPush = async (parts: Effecting, municipality: string, pushed: Pushed): Promise<void> => {
  if (!mayConcernErased(pushed)) return
  try {
    await finishErasures(parts, municipality)
  } catch (error) {
    parts.log({ level: 'error', event: 'erasure-not-finished', ...traceOf(error) })
  }
}
