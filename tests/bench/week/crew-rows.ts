import { APART, type CompiledWeek, FAR, TAKES_ALONG } from '#planner/week/compiled-week.ts'
import { by, type Going, names, optionsOf, range } from './goings.ts'
import type { Program } from './program.ts'

/** How many come: as many as are needed beside the lead, one student more, and whoever promised. */
const sizeRows = (
  program: Program,
  week: CompiledWeek,
  { visit, served, partners }: { visit: number; served: string; partners: readonly Going[] },
): void => {
  const needed = (week.requiredPosts[visit] ?? 1) - 1
  const promised = partners.filter(({ isPromised }) => isPromised)
  const others = partners.filter(({ isPromised }) => !isPromised)
  if (needed > 0) program.row(names(partners), [[needed, served]], promised.length > 0 ? '>=' : '=', 0)
  if (needed === 0 || promised.length > 0)
    program.row(names(others), [[Math.max(1, needed), served]], '<=', 0)
  for (const one of promised)
    program.row([one.variable, ...(needed > 0 ? [] : names(others))], [served], '<=', 0)
}

/** Who may come with whom at a time: nobody twice, no two who must not meet, no student whom nobody takes along. */
const pairRows = (program: Program, week: CompiledWeek, served: string, all: readonly Going[]): void => {
  const { pair, helperCount, at } = week
  const leads = all.filter(({ as }) => as === 'lead')
  for (const [helper, both] of by(all, (one) => one.helper)) {
    if (both.length > 1) program.row(names(both), [served], '<=', 0)
    const apart = all.filter(
      (one) => one.helper > helper && ((pair[helper * helperCount + one.helper] ?? 0) & APART) !== 0,
    )
    for (const theirs of by(apart, (one) => one.helper).values())
      program.row([...names(both), ...names(theirs)], [served], '<=', 0)
    const [going] = both
    if (!going || going.isPromised || ((at[going.visit * helperCount + helper] ?? 0) & FAR) === 0) continue
    const takers = leads.filter(
      (lead) => ((pair[helper * helperCount + lead.helper] ?? 0) & TAKES_ALONG) !== 0,
    )
    program.row(names(both), names(takers), '<=', 0)
  }
}

/** Crews: a lead and as many as are needed, or nobody; where nobody serves a visit, whoever promised to come stays with it. */
export const crewRows = (
  program: Program,
  week: CompiledWeek,
  ofOption: ReadonlyMap<number, readonly Going[]>,
): void => {
  for (const visit of range(0, week.visitCount))
    for (const option of optionsOf(week, visit)) {
      const all = ofOption.get(option) ?? []
      const coming = all.filter(({ as }) => as !== 'stays')
      const served = `z${option}`
      program.row(names(coming.filter(({ as }) => as === 'lead')), [served], '=', 0)
      sizeRows(program, week, { visit, served, partners: coming.filter(({ as }) => as === 'partner') })
      pairRows(program, week, served, coming)
      for (const one of all) if (one.as === 'stays') program.row([one.variable, served], [], '=', 1)
    }
}
