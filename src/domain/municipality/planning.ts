import { z } from 'zod'
import { line } from '../id.ts'

const Points = z.number().min(0).max(10_000)

/** What each thing that a plan should avoid costs, in points; one point is one minute of travel. */
export const Weights = z.strictObject({
  /** A visit without all its people; times its urgency (1, a first-timer 1.5, and a tenth more for each week waited). */
  unserved: Points,
  /** No student beside the adult, where one is wished for. */
  missingStudent: Points,
  /** A learner who knows somebody gets only strangers. */
  continuity: Points,
  /** A student is sent with adults they have never been out with. */
  newPair: Points,
  /** One minute from a helper's home to the visit. */
  travel: Points,
  /** One day that a wish waits longer than the first day it could have. */
  waiting: Points,
  /** The n-th lesson of a helper (those of the last four weeks count a quarter) costs n times this. */
  fairness: Points,
  /** A lesson more in a day than the helper wished for. */
  moreThanWished: Points,
  /** A topic that none of the helpers teaches. */
  uncoveredTopic: Points,
  /** Two or more helpers, all of one generation. */
  oneGeneration: Points,
  /** A promise that is taken back when planning anew after a drop-out. */
  brokenPromise: Points,
})
export type Weights = Readonly<z.infer<typeof Weights>>

/** Minutes on the way between two areas, or within one (the same twice), where the straight line says too little. */
export const TravelOverride = z.strictObject({
  areas: z.tuple([line(40).min(1), line(40).min(1)]),
  minutes: z.int().min(0).max(600),
})
export type TravelOverride = z.infer<typeof TravelOverride>

/** So many ways one municipality may give by hand. */
export const MOST_OVERRIDES = 200

/** How a municipality wants its weeks planned: what matters how much, and ways that are known to take longer. */
export const Planning = z.strictObject({
  weights: Weights,
  travelOverrides: z.array(TravelOverride).max(MOST_OVERRIDES),
})
export type Planning = z.infer<typeof Planning>

export const DEFAULT_WEIGHTS: Weights = {
  unserved: 1000,
  missingStudent: 120,
  continuity: 60,
  newPair: 15,
  travel: 1,
  waiting: 10,
  fairness: 15,
  moreThanWished: 60,
  uncoveredTopic: 40,
  oneGeneration: 30,
  brokenPromise: 200,
}

export const DEFAULT_PLANNING: Planning = { weights: DEFAULT_WEIGHTS, travelOverrides: [] }

/** As decided, else as usual: rows of earlier releases say nothing of planning. */
export const planningOf = ({ planning }: { readonly planning?: Planning | undefined }): Planning =>
  planning ?? DEFAULT_PLANNING
