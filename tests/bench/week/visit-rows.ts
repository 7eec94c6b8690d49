import { type CompiledWeek, FAMILIAR, IS_ADULT, KNOWN } from '#planner/week/compiled-week.ts'
import { by, type Going, names, optionsOf, range } from './goings.ts'
import type { Program } from './program.ts'

const isKnownAdult = (
  { pair, allowed, occasions, helperCount }: CompiledWeek,
  student: number,
  { helper, option }: Going,
): boolean =>
  ((pair[student * helperCount + helper] ?? 0) & KNOWN) !== 0 &&
  ((allowed[(occasions.occasion[option] ?? 0) * helperCount + helper] ?? 0) & IS_ADULT) !== 0

/** All of one generation, where two or more come. */
const generationRows = (
  program: Program,
  week: CompiledWeek,
  { visit, all, served }: { visit: number; all: readonly Going[]; served: readonly string[] },
): void => {
  const name = `g${visit}`
  program.cost(week.week.task.weights.oneGeneration, name)
  if ((week.requiredPosts[visit] ?? 1) > 1)
    for (const generation of [0, 1, 2]) {
      const others = all.filter(({ helper }) => week.generation[helper] !== generation)
      program.row([name, ...names(others)], served, '>=', 0)
    }
  else {
    const partners = all.filter(({ as }) => as === 'partner')
    const generationOf = ({ helper }: Going): number => week.generation[helper] ?? 0
    const promised = partners.filter(({ isPromised }) => isPromised).map((one) => [one])
    // One alone comes of those who promised nothing, and nobody beside them.
    const others = by(
      partners.filter(({ isPromised }) => !isPromised),
      generationOf,
    )
    for (const some of [...promised, ...others.values()]) {
      const generation = some[0] ? generationOf(some[0]) : 0
      const alike = all.filter((one) => one.as === 'lead' && generationOf(one) === generation)
      const unlike = promised.flat().filter((one) => generationOf(one) !== generation)
      program.row([...names(some), ...names(alike)], [name, ...names(unlike)], '<=', 1)
    }
  }
}

/** What a visit costs by who comes. */
export const visitRows = (
  program: Program,
  week: CompiledWeek,
  ofVisit: ReadonlyMap<number, readonly Going[]>,
): void => {
  const { weights } = week.week.task
  for (const visit of range(0, week.visitCount)) {
    const all = (ofVisit.get(visit) ?? []).filter(({ as }) => as !== 'stays')
    const served = optionsOf(week, visit).map((option) => `z${option}`)
    program.row(served, [], '<=', 1)
    const leads = all.filter(({ as }) => as === 'lead')
    /** Points where the visit is served and none of these comes. Whoever is not led by one of them is led by another. */
    const unless = (name: string, points: number, isWanted: (going: Going) => boolean): void => {
      const wanted = all.filter(isWanted)
      const others = leads.filter((one) => !isWanted(one))
      program.cost(points, name)
      if (others.length + served.length >= leads.length - others.length)
        return program.row([name, ...names(wanted)], served, '>=', 0)
      program.row([name, ...names(wanted.filter(({ as }) => as !== 'lead'))], names(others), '>=', 0)
    }
    const isStudent = ({ helper }: Going): boolean => week.isStudent[helper] === 1
    const isFamiliar = ({ helper }: Going): boolean =>
      ((week.at[visit * week.helperCount + helper] ?? 0) & FAMILIAR) !== 0
    if (week.isStudentWished[visit] === 1) unless(`m${visit}`, weights.missingStudent, isStudent)
    if (week.hasFamiliar[visit] === 1) unless(`c${visit}`, weights.continuity, isFamiliar)
    for (const topic of week.topics[visit] ?? [])
      unless(
        `u${visit}_${topic}`,
        weights.uncoveredTopic,
        ({ helper }) => ((week.teaches[helper] ?? 0) & (1 << topic)) !== 0,
      )
    generationRows(program, week, { visit, all, served })
    for (const [student, theirs] of by(all.filter(isStudent), (one) => one.helper)) {
      const known = all.filter((one) => isKnownAdult(week, student, one))
      program.cost(weights.newPair, `n${visit}_${student}`)
      program.row([`n${visit}_${student}`, ...names(known)], names(theirs), '>=', 0)
    }
  }
}
