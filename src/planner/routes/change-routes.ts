import type { Random } from '../search/random.ts'
import { exchangeStretches } from './exchange-stretches.ts'
import { relocatePair } from './relocate-pair.ts'
import { relocateSingle } from './relocate.ts'
import type { RoutesState } from './routes-state.ts'
import { swapParts, swapPatients } from './swap-patients.ts'
import { TUNING } from './tuning.ts'

/** Tries one change by chance; false when it was not possible and nothing is changed. Otherwise it is to be settled. */
export const changeRoutes = (state: RoutesState, random: Random): boolean => {
  const { mate, first, services } = state.problem
  const node = random.below(services)
  const isPair = mate[node]! >= 0
  const kind = random.next()
  if (kind < TUNING.exchangeShare) return exchangeStretches(state, node, random)
  if (kind < TUNING.exchangeShare + TUNING.swapShare)
    return isPair && random.next() < TUNING.swapPartsShare
      ? swapParts(state, node)
      : swapPatients(state, node, random)
  return isPair ? relocatePair(state, first[node]!, random) : relocateSingle(state, node, random)
}
