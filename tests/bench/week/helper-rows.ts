import type { CompiledWeek } from '#planner/week/compiled-week.ts'
import { by, type Going, names, range } from './goings.ts'
import type { Program, Term } from './program.ts'

/** Nobody has more lessons in a week. */
const MOST_LESSONS = 20

/** Nothing at once, nor with too short a way between. */
const timeRows = (program: Program, week: CompiledWeek, helper: number, theirs: readonly Going[]): void => {
  const { start, end } = week.occasions
  const at = ({ option }: Going): number => start[option] ?? 0
  const until = ({ option }: Going): number => (end[option] ?? 0) + week.bufferMinutes
  const means = week.means[helper] ?? 0
  const starts = by(theirs, at)
  for (const moment of starts.keys())
    program.row(names(theirs.filter((one) => at(one) <= moment && moment < until(one))), [], '<=', 1)
  for (const same of by(theirs, ({ option }) => option).values()) {
    const [going] = same
    if (!going) continue
    const way = (other: Going): number =>
      week.ways.minutes(means, week.placeOf[going.visit] ?? 0, week.placeOf[other.visit] ?? 0)
    for (const [moment, later] of starts) {
      if (moment < until(going) || moment >= until(going) + week.ways.farthest(means)) continue
      const late = later.filter((one) => one.visit !== going.visit && moment < until(going) + way(one))
      if (late.length > 0) program.row([...names(same), ...names(late)], [], '<=', 1)
    }
  }
}

/** Hours, lessons a day, and what is unfair or more than wished. */
const loadRows = (program: Program, week: CompiledWeek, helper: number, theirs: readonly Going[]): void => {
  const { weights } = week.week.task
  const { start, end, day } = week.occasions
  for (const [number, onDay] of by(theirs, ({ option }) => day[option] ?? 0)) {
    if (week.isMinorEver[helper] === 1) program.row(names(onDay), [], '<=', week.minorMostLessonsADay)
    program.cost(weights.moreThanWished, `e${helper}_${number}`)
    program.row(names(onDay), [`e${helper}_${number}`], '<=', week.mostADay[helper] ?? 1)
  }
  if (week.isSilverMember[helper] === 1) {
    const minutes = theirs.map(({ option, variable }): Term => [
      (end[option] ?? 0) - (start[option] ?? 0),
      variable,
    ])
    program.row(minutes, [], '<=', week.silverMostMinutesAWeek)
  }
  const lessons = range(0, MOST_LESSONS).map((before) => `f${helper}_${before}`)
  lessons.forEach((name, before) => {
    program.atMostOne(name)
    program.cost(weights.fairness * (before + (week.recent[helper] ?? 0) / 4), name)
  })
  program.row(names(theirs), lessons, '=', 0)
}

/** One helper's week. */
export const helperRows = (
  program: Program,
  week: CompiledWeek,
  helper: number,
  theirs: readonly Going[],
): void => {
  timeRows(program, week, helper, theirs)
  loadRows(program, week, helper, theirs)
}
