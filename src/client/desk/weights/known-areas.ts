import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import type { WayDraft } from './weights-draft.ts'

/** Every area of the town in which somebody lives or something takes place, and those that are in the table already. */
export const knownAreas = (
  {
    learners,
    volunteers,
    places,
    lessons,
  }: Pick<PlanningRows, 'learners' | 'volunteers' | 'places' | 'lessons'>,
  ways: readonly WayDraft[],
): string[] => {
  const lived = [...learners, ...volunteers, ...places, ...lessons].map(({ area }) => area)
  const given = ways.flatMap(({ from, to }) => [from, to])
  return [...new Set([...lived, ...given])]
    .filter((area) => area !== '')
    .sort((one, other) => one.localeCompare(other, 'ja'))
}
