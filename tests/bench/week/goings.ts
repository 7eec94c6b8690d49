import { ANYBODY, LEAD, ONLY_PROMISED, STUDENT } from '#planner/week/candidates.ts'
import type { CompiledWeek } from '#planner/week/compiled-week.ts'
import { PROMISED } from '#planner/week/compiled-week.ts'

/** Somebody who might go to a visit at one of its times: as lead, as partner, or as one who promised and stays with it unserved. */
export interface Going {
  readonly visit: number
  readonly option: number
  readonly helper: number
  readonly variable: string
  readonly as: 'lead' | 'partner' | 'stays'
  readonly isPromised: boolean
}

const LETTERS = { lead: 'L', partner: 'P', stays: 'S' } as const

export const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)

export const optionsOf = ({ optionFrom }: CompiledWeek, visit: number): number[] =>
  range(optionFrom[visit] ?? 0, optionFrom[visit + 1] ?? 0)

export const variableOf = (as: Going['as'], option: number, helper: number): string =>
  `${LETTERS[as]}${option}_${helper}`

const partnerKind = (week: CompiledWeek, visit: number): number | null => {
  if ((week.requiredPosts[visit] ?? 0) > 1) return ANYBODY
  if (week.hasStudentPost[visit] === 1) return STUDENT
  return (week.promisedCount[visit] ?? 0) > 0 ? ONLY_PROMISED : null
}

/** Everybody who might go where and when. */
export const goingsOf = (week: CompiledWeek): Going[] =>
  range(0, week.visitCount).flatMap((visit) =>
    optionsOf(week, visit).flatMap((option) => {
      const kind = partnerKind(week, visit)
      const going = (as: Going['as'], helpers: Iterable<number>): Going[] =>
        [...helpers].map((helper) => ({
          ...{ visit, option, helper, as },
          variable: variableOf(as, option, helper),
          isPromised: ((week.at[visit * week.helperCount + helper] ?? 0) & PROMISED) !== 0,
        }))
      return [
        ...going('lead', week.candidates.at(option, LEAD)),
        ...(kind === null ? [] : going('partner', week.candidates.at(option, kind))),
        ...going('stays', week.promised[visit] ?? []),
      ]
    }),
  )

export const by = (goings: readonly Going[], keyOf: (going: Going) => number): Map<number, Going[]> => {
  const groups = new Map<number, Going[]>()
  for (const going of goings) {
    const group = groups.get(keyOf(going))
    if (group) group.push(going)
    else groups.set(keyOf(going), [going])
  }
  return groups
}

export const names = (goings: readonly Going[]): string[] => goings.map(({ variable }) => variable)
