import { z } from 'zod'
import type { Weights } from './planning.ts'

/** Between which points a weight may lie. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

const upTo = (most: number): Bounds => ({ least: 0, most })

/** What a municipality may choose: whole or half points. What nobody comes to, and what was promised, never weighs next to nothing. */
export const WEIGHT_BOUNDS: Readonly<Record<keyof Weights, Bounds>> = {
  unserved: { least: 200, most: 5000 },
  missingStudent: upTo(500),
  continuity: upTo(500),
  newPair: upTo(500),
  travel: upTo(10),
  waiting: upTo(100),
  fairness: upTo(200),
  moreThanWished: upTo(500),
  uncoveredTopic: upTo(500),
  oneGeneration: upTo(500),
  brokenPromise: { least: 100, most: 2000 },
}

/** Weights are given in whole or half points. */
export const WEIGHT_STEP = 0.5

const points = (key: keyof Weights) => {
  const { least, most } = WEIGHT_BOUNDS[key]
  return z.number().min(least).max(most).multipleOf(WEIGHT_STEP)
}

/** All weights within their bounds. */
export const ChosenWeights = z.strictObject({
  unserved: points('unserved'),
  missingStudent: points('missingStudent'),
  continuity: points('continuity'),
  newPair: points('newPair'),
  travel: points('travel'),
  waiting: points('waiting'),
  fairness: points('fairness'),
  moreThanWished: points('moreThanWished'),
  uncoveredTopic: points('uncoveredTopic'),
  oneGeneration: points('oneGeneration'),
  brokenPromise: points('brokenPromise'),
})

/** A long way in one town, and the longest that a wish waits within one week. */
const LONG_WAY_MINUTES = 60
const DAYS_TO_WAIT = 6

/**
 * Points of a visit that somebody comes to, when everything else about it is as bad as it may be. A visit to which nobody comes
 * has to weigh as much at least, or the plan would rather leave people alone than send them somebody.
 */
export const servedAtWorst = (weights: Weights): number =>
  weights.missingStudent +
  weights.continuity +
  weights.newPair +
  weights.uncoveredTopic +
  weights.oneGeneration +
  weights.moreThanWished +
  weights.fairness +
  DAYS_TO_WAIT * weights.waiting +
  LONG_WAY_MINUTES * weights.travel
