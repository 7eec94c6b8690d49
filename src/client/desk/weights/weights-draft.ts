import { z } from 'zod'
import { wayKey, PlannedWeights } from '#domain/municipality/plan-weights.ts'
import { DEFAULT_WEIGHTS, MOST_OVERRIDES, Planning, type Weights } from '#domain/municipality/planning.ts'
import { ChosenWeights, servedAtWorst, WEIGHT_BOUNDS } from '#domain/municipality/weight-bounds.ts'

export type WeightKey = keyof Weights

/** All weights in the order of the page, and by how much one press of a button changes each. */
export const WEIGHT_GROUPS: readonly {
  readonly group: string
  readonly weights: readonly { readonly key: WeightKey; readonly step: number }[]
}[] = [
  {
    group: 'served',
    weights: [
      { key: 'unserved', step: 50 },
      { key: 'brokenPromise', step: 10 },
    ],
  },
  {
    group: 'people',
    weights: [
      { key: 'missingStudent', step: 10 },
      { key: 'continuity', step: 10 },
      { key: 'uncoveredTopic', step: 10 },
      { key: 'oneGeneration', step: 10 },
      { key: 'newPair', step: 5 },
    ],
  },
  {
    group: 'load',
    weights: [
      { key: 'moreThanWished', step: 10 },
      { key: 'fairness', step: 5 },
    ],
  },
  {
    group: 'time',
    weights: [
      { key: 'waiting', step: 1 },
      { key: 'travel', step: 0.5 },
    ],
  },
]

export const WEIGHT_KEYS: readonly WeightKey[] = WEIGHT_GROUPS.flatMap(({ weights }) =>
  weights.map(({ key }) => key),
)

/** A way as its controls hold it. */
export const WayDraft = z.strictObject({ from: z.string(), to: z.string(), minutes: z.string() })
export type WayDraft = z.infer<typeof WayDraft>

const Typed = z.strictObject({
  weights: z.record(z.enum(WEIGHT_KEYS as [WeightKey, ...WeightKey[]]), z.string()),
  ways: z.array(WayDraft).max(MOST_OVERRIDES),
})
type Typed = z.infer<typeof Typed>

/** Everything as its controls hold it, and what the form began with; `was` is null before the municipality is known. */
export const WeightsDraft = Typed.extend({ was: Planning.nullable() })
export type WeightsDraft = z.infer<typeof WeightsDraft>

const typedOf = ({ weights, travelOverrides }: Planning): Typed => ({
  weights: Object.fromEntries(WEIGHT_KEYS.map((key) => [key, String(weights[key])])) as Typed['weights'],
  ways: travelOverrides.map(({ areas: [from, to], minutes }) => ({ from, to, minutes: String(minutes) })),
})

export const draftOfPlanning = (was: Planning): WeightsDraft => ({ was, ...typedOf(was) })

export const emptyDraft = (): WeightsDraft => ({
  was: null,
  ...typedOf({ weights: DEFAULT_WEIGHTS, travelOverrides: [] }),
})

/** A number as people type it, full-width digits too; NaN where it is none. */
export const numberIn = (typed: string): number => {
  const text = typed.normalize('NFKC').trim()
  return text === '' ? Number.NaN : Number(text)
}

export const usualWeights = (): WeightsDraft['weights'] => emptyDraft().weights

/** The number one press further, within its bounds; where there is no number, the usual one. */
export const stepped = (key: WeightKey, typed: string, by: number): string => {
  const { least, most } = WEIGHT_BOUNDS[key]
  const now = numberIn(typed)
  return String(Number.isFinite(now) ? Math.min(most, Math.max(least, now + by)) : DEFAULT_WEIGHTS[key])
}

const isWrongWeight = ({ weights }: Pick<WeightsDraft, 'weights'>, key: WeightKey): boolean =>
  !ChosenWeights.shape[key].safeParse(numberIn(weights[key])).success

/** Minutes of travel that weigh as much, to a tenth; null where travel weighs nothing or a weight cannot be taken. */
export const minutesLike = (key: WeightKey, draft: Pick<WeightsDraft, 'weights'>): number | null => {
  const travel = numberIn(draft.weights.travel)
  if (travel === 0 || isWrongWeight(draft, key) || isWrongWeight(draft, 'travel')) return null
  return Math.round((10 * numberIn(draft.weights[key])) / travel) / 10
}

const wayOf = ({ from, to, minutes }: WayDraft) => ({
  areas: [from, to] as [string, string],
  minutes: numberIn(minutes),
})

const typedIn = ({ weights, ways }: WeightsDraft) => ({
  weights: Object.fromEntries(WEIGHT_KEYS.map((key) => [key, numberIn(weights[key])])),
  travelOverrides: ways.map(wayOf),
})

/** What was decided; null while something is wrong. */
export const plannedIn = (draft: WeightsDraft): PlannedWeights | null =>
  PlannedWeights.safeParse(typedIn(draft)).data ?? null

/** The weights that cannot be taken, in the order of the page. */
export const wrongWeights = (draft: WeightsDraft): WeightKey[] =>
  WEIGHT_KEYS.filter((key) => isWrongWeight(draft, key))

/** Whether this way can be taken by itself. */
export const isWrongWay = (way: WayDraft): boolean =>
  !PlannedWeights.shape.travelOverrides.safeParse([wayOf(way)]).success

/** The way between the same two areas, whichever is told first. */
export const sameWay = (ways: readonly WayDraft[], { from, to }: WayDraft): WayDraft | undefined =>
  ways.find((one) => wayKey(wayOf(one)) === wayKey({ areas: [from, to] }))

/** Whether sending nobody would be held for better than sending somebody. */
export const isTooLight = (draft: WeightsDraft): boolean => {
  const planned = plannedIn(draft)
  return planned !== null && planned.weights.unserved < servedAtWorst(planned.weights)
}
