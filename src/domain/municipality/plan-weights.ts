import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { type Refusal, refusal } from '../finding.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import type { Municipality } from './municipality.ts'
import { MOST_OVERRIDES, Planning, planningOf, TravelOverride, type Weights } from './planning.ts'
import { ChosenWeights, servedAtWorst } from './weight-bounds.ts'

/** A way takes a minute at least, and four hours at most. */
const GivenWay = TravelOverride.extend({ minutes: z.int().min(1).max(240) })

/** What a coordinator decides about planning: every weight, and every way that is known to take longer. */
export const PlannedWeights = z.strictObject({
  weights: ChosenWeights,
  travelOverrides: z.array(GivenWay).max(MOST_OVERRIDES),
})
export type PlannedWeights = z.infer<typeof PlannedWeights>

/** `was` is what the form began with. */
const Input = PlannedWeights.extend({ was: Planning })
type Input = z.infer<typeof Input>

/** Names a way whichever end is told first. */
export const wayKey = ({ areas }: Pick<TravelOverride, 'areas'>): string => JSON.stringify([...areas].sort())

const byKey = (ways: readonly TravelOverride[]): Map<string, TravelOverride> =>
  new Map(ways.map((way) => [wayKey(way), way]))

/** The weights that were typed anew; the others as they stand. */
const weightsSince = (known: Weights, { weights, was }: Input): Weights => ({
  ...known,
  ...Object.fromEntries(
    Object.entries(weights).filter(([key, value]) => Reflect.get(was.weights, key) !== value),
  ),
})

/** The ways as they stand, without those that were taken out and with those that were given anew. */
const waysSince = (known: readonly TravelOverride[], { travelOverrides, was }: Input): TravelOverride[] => {
  const [typed, before] = [byKey(travelOverrides), byKey(was.travelOverrides)]
  const kept = byKey(known.filter((way) => typed.has(wayKey(way)) || !before.has(wayKey(way))))
  for (const [key, way] of typed) {
    const minutes = before.get(key)?.minutes
    if (minutes !== way.minutes) kept.set(key, way)
  }
  return [...kept.values()]
}

/** The municipality planned like this; nothing else of it changes. */
export const withPlanning = (municipality: Municipality, planning: Planning): Municipality => ({
  ...municipality,
  settings: { ...municipality.settings, planning },
})

const whyNot = ({ weights, travelOverrides }: Planning): Refusal | null => {
  if (weights.unserved < servedAtWorst(weights))
    return refusal(
      'unserved-too-light',
      'このままでは、人を送るより、だれも行かない案のほうが良いことになります。「人が足りない訪問」を重くするか、ほかを軽くしてください。',
    )
  return travelOverrides.length > MOST_OVERRIDES
    ? refusal('ways-too-many', `移動の時間を決められるのは、${MOST_OVERRIDES}組までです。`)
    : null
}

/**
 * The coordinator decides what matters how much when a week is planned, and which ways take longer. What they left as their form
 * had it stays as another made it meanwhile.
 */
export const planWeights = defineMutation<Input>({
  name: 'municipality.plan-weights',
  version: 1,
  isFact: false,
  input: Input,
  needs: (_input, actor) => [need('municipality', 'id', [actor.municipality])],
  may: onlyCoordinator,
  apply: (rows, input, { actor }) => {
    const municipality = rows.get('municipality', actor.municipality)
    if (!municipality) return { refusal: refusal('municipality-unknown', 'この市町は見つかりません。') }
    if (byKey(input.travelOverrides).size < input.travelOverrides.length)
      return { refusal: refusal('way-twice', '同じ2つの地区が、2回入っています。') }
    const known = planningOf(municipality.settings)
    const planning = {
      weights: weightsSince(known.weights, input),
      travelOverrides: waysSince(known.travelOverrides, input),
    }
    const refused = whyNot(planning)
    return refused
      ? { refusal: refused }
      : { changes: [put('municipality', withPlanning(municipality, planning))] }
  },
})
