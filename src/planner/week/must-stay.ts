import type { WeekState } from './week-state.ts'

const isAt = ({ theirs }: WeekState, visit: number, helper: number): boolean =>
  theirs[helper]!.includes(visit)

/** A promise may be taken back where the visit is served all the same; where it is not, whoever promised to come stays. */
const keepsPromises = (state: WeekState, visit: number): boolean =>
  state.isServed(visit) || state.week.promised[visit]!.every((helper) => isAt(state, visit, helper))

/** What is locked stays: a visit it holds may not lose its people again. */
const keepsLocked = (state: WeekState, visit: number): boolean =>
  state.isServed(visit) || !state.wasServed(visit) || state.week.locked[visit]!.length === 0

/** Whether the change begun last leaves what must stay: what is locked, and promises to visits that nobody else serves. */
export const keepsWhatMustStay = (state: WeekState): boolean => {
  for (let index = 0; index < state.touchedCount; index += 1) {
    const visit = state.touchedAt(index)
    if (!keepsLocked(state, visit) || !keepsPromises(state, visit)) return false
  }
  return true
}
