import { APART, FAMILIAR, FAR, IS_ADULT, KNOWN, TAKES_ALONG } from '#planner/week/compiled-week.ts'
import type { CompiledWeek } from '#planner/week/compiled-week.ts'
import { compileWeek } from '#planner/week/compile-week.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { ProgramText } from './program-text.ts'

/** The whole week as a mixed-integer program, and what its solution means. */
export interface WeekProgram {
  readonly text: string
  /** Points that every plan costs besides the program's objective. */
  readonly constant: number
  visitsOf(chosen: readonly string[]): SuggestedVisit[]
}

const SEGMENTS = 14
const [LEAD, ANYBODY, STUDENT] = [0, 1, 2]

interface Going {
  readonly visit: number
  readonly option: number
  readonly helper: number
  readonly variable: string
  readonly isLead: boolean
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)

const optionsOf = ({ optionFrom }: CompiledWeek, visit: number): number[] =>
  range(optionFrom[visit] ?? 0, optionFrom[visit + 1] ?? 0)

/** Everybody who might go where and when, as lead or as partner. */
const goingsOf = (week: CompiledWeek): Going[] =>
  range(0, week.visitCount).flatMap((visit) =>
    optionsOf(week, visit).flatMap((option) => {
      const partners =
        (week.requiredPosts[visit] ?? 0) > 1 ? ANYBODY : week.hasStudentPost[visit] === 1 ? STUDENT : null
      const as = (letter: string, isLead: boolean, kind: number): Going[] =>
        [...week.candidates.at(option, kind)].map((helper) => ({
          ...{ visit, option, helper, isLead },
          variable: `${letter}${option}_${helper}`,
        }))
      return [...as('L', true, LEAD), ...(partners === null ? [] : as('P', false, partners))]
    }),
  )

const by = (goings: readonly Going[], keyOf: (going: Going) => number): Map<number, Going[]> => {
  const groups = new Map<number, Going[]>()
  for (const going of goings) {
    const group = groups.get(keyOf(going))
    if (group) group.push(going)
    else groups.set(keyOf(going), [going])
  }
  return groups
}

const names = (goings: readonly Going[]): string[] => goings.map(({ variable }) => variable)

/** Crews: a lead and as many as are needed, or nobody; whom a lead takes along, who must not meet. */
const crewRows = (program: ProgramText, week: CompiledWeek, ofOption: Map<number, Going[]>): void => {
  const { pair, helperCount, at } = week
  for (const visit of range(0, week.visitCount)) {
    const required = week.requiredPosts[visit] ?? 1
    for (const option of optionsOf(week, visit)) {
      const all = ofOption.get(option) ?? []
      const served = `z${option}`
      const leads = all.filter(({ isLead }) => isLead)
      const partners = all.filter(({ isLead }) => !isLead)
      program.row(names(leads), [served], '=', 0)
      if (required > 1) {
        const needed = Array.from({ length: required - 1 }, () => served)
        program.row(names(partners), repeated(needed), '=', 0)
      } else program.row(names(partners), [served], '<=', 0)
      for (const [helper, both] of by(all, (one) => one.helper)) {
        if (both.length > 1) program.row(names(both), [served], '<=', 0)
        const apart = all.filter(
          (one) => one.helper > helper && ((pair[helper * helperCount + one.helper] ?? 0) & APART) !== 0,
        )
        for (const theirs of by(apart, (one) => one.helper).values())
          program.row([...names(both), ...names(theirs)], [served], '<=', 0)
        if (((at[visit * helperCount + helper] ?? 0) & FAR) === 0) continue
        const takers = leads.filter(
          (lead) => ((pair[helper * helperCount + lead.helper] ?? 0) & TAKES_ALONG) !== 0,
        )
        program.row(names(both), names(takers), '<=', 0)
      }
    }
  }
}

/** `x, x` as `2 x`: a variable may stand in a row only once. */
const repeated = (same: readonly string[]): string[] =>
  same.length > 1 ? [`${same.length} ${same[0]}`] : [...same]

/** What a visit costs by who comes. */
const visitRows = (program: ProgramText, week: CompiledWeek, ofVisit: Map<number, Going[]>): void => {
  const { weights } = week.week.task
  for (const visit of range(0, week.visitCount)) {
    const all = ofVisit.get(visit) ?? []
    const served = optionsOf(week, visit).map((option) => `z${option}`)
    program.row(served, [], '<=', 1)
    /** Points where the visit is served and none of these comes. */
    const unless = (name: string, points: number, comers: readonly Going[]): void => {
      program.cost(points, name)
      program.row([name, ...names(comers)], served, '>=', 0)
    }
    const isStudent = ({ helper }: Going): boolean => week.isStudent[helper] === 1
    if (week.isStudentWished[visit] === 1) unless(`m${visit}`, weights.missingStudent, all.filter(isStudent))
    if (week.hasFamiliar[visit] === 1)
      unless(
        `c${visit}`,
        weights.continuity,
        all.filter(({ helper }) => ((week.at[visit * week.helperCount + helper] ?? 0) & FAMILIAR) !== 0),
      )
    for (const topic of week.topics[visit] ?? [])
      unless(
        `u${visit}_${topic}`,
        weights.uncoveredTopic,
        all.filter(({ helper }) => ((week.teaches[helper] ?? 0) & (1 << topic)) !== 0),
      )
    program.cost(weights.oneGeneration, `g${visit}`)
    if ((week.requiredPosts[visit] ?? 1) > 1)
      for (const generation of [0, 1, 2])
        program.row(
          [`g${visit}`, ...names(all.filter(({ helper }) => week.generation[helper] !== generation))],
          served,
          '>=',
          0,
        )
    else program.row(names(all.filter((one) => !one.isLead || isStudent(one))), [`g${visit}`], '<=', 1)
    for (const [student, theirs] of by(all.filter(isStudent), (one) => one.helper)) {
      const known = all.filter(({ helper, option }) => isKnownAdult(week, student, helper, option))
      program.cost(weights.newPair, `n${visit}_${student}`)
      program.row([`n${visit}_${student}`, ...names(known)], names(theirs), '>=', 0)
    }
  }
}

const isKnownAdult = (
  { pair, allowed, occasions, helperCount }: CompiledWeek,
  student: number,
  helper: number,
  option: number,
): boolean =>
  ((pair[student * helperCount + helper] ?? 0) & KNOWN) !== 0 &&
  ((allowed[(occasions.occasion[option] ?? 0) * helperCount + helper] ?? 0) & IS_ADULT) !== 0

/** One helper's week: nothing at once or with too short a way between, hours, and what is unfair or more than wished. */
const helperRows = (
  program: ProgramText,
  week: CompiledWeek,
  helper: number,
  theirs: readonly Going[],
): void => {
  const { weights } = week.week.task
  const { start, end, day } = week.occasions
  const at = ({ option }: Going): number => start[option] ?? 0
  const until = ({ option }: Going): number => (end[option] ?? 0) + week.bufferMinutes
  const starts = by(theirs, at)
  for (const moment of starts.keys())
    program.row(names(theirs.filter((one) => at(one) <= moment && moment < until(one))), [], '<=', 1)
  for (const same of by(theirs, ({ option }) => option).values()) {
    const [going] = same
    if (!going) continue
    const way = (other: Going): number =>
      week.ways.minutes(
        week.means[helper] ?? 0,
        week.placeOf[going.visit] ?? 0,
        week.placeOf[other.visit] ?? 0,
      )
    for (const [moment, later] of starts) {
      if (moment < until(going) || moment >= until(going) + week.ways.farthest(week.means[helper] ?? 0))
        continue
      const late = later.filter((one) => one.visit !== going.visit && moment < until(going) + way(one))
      if (late.length > 0) program.row([...names(same), ...names(late)], [], '<=', 1)
    }
  }
  for (const [number, onDay] of by(theirs, ({ option }) => day[option] ?? 0)) {
    if (week.isMinorEver[helper] === 1) program.row(names(onDay), [], '<=', week.minorMostLessonsADay)
    program.cost(weights.moreThanWished, `e${helper}_${number}`)
    program.row(names(onDay), [`e${helper}_${number}`], '<=', week.mostADay[helper] ?? 1)
  }
  if (week.isSilverMember[helper] === 1) {
    const hours = theirs.map((one) => `${(end[one.option] ?? 0) - (start[one.option] ?? 0)} ${one.variable}`)
    program.row(hours, [], '<=', week.silverMostMinutesAWeek)
  }
  const segments = range(0, SEGMENTS).map((segment) => `f${helper}_${segment}`)
  segments.forEach((name, segment) => {
    program.atMostOne(name)
    program.cost(weights.fairness * (segment + (week.recent[helper] ?? 0) / 4), name)
  })
  program.row(names(theirs), segments, '=', 0)
}

const visitsFrom = (week: CompiledWeek, chosen: readonly string[]): SuggestedVisit[] =>
  week.visits.map((visit, index): SuggestedVisit => {
    const option = optionsOf(week, index).find((one) => chosen.includes(`z${one}`))
    const when = week.occasions.options[option ?? week.optionFrom[index] ?? 0]
    const helpers = chosen.flatMap((name) => {
      const [letter, of, helper] = [name[0], ...name.slice(1).split('_').map(Number)]
      if (of !== option || (letter !== 'L' && letter !== 'P')) return []
      const volunteerId = week.volunteers[Number(helper)]?.id ?? ''
      return [
        { volunteerId, part: letter === 'L' ? ('lead' as const) : ('partner' as const), isPromised: false },
      ]
    })
    return {
      visitId: visit.id,
      kind: visit.kind,
      day: when?.day ?? visit.lesson.lessonDay,
      startMinute: when?.startMinute ?? visit.lesson.startMinute,
      helpers,
      isServed: option !== undefined,
    }
  })

/**
 * The model of the planner's README, term by term, for a week without promises. A Silver Centre member's days a month are left
 * out: in one week without earlier work they cannot be used up.
 */
export const weekProgram = (task: WeekTask): WeekProgram => {
  const week = compileWeek(task)
  const { weights } = task
  const program = new ProgramText()
  const goings = goingsOf(week)
  for (const visit of range(0, week.visitCount))
    for (const option of optionsOf(week, visit))
      program.binary(
        `z${option}`,
        (week.occasions.waitDays[option] ?? 0) * weights.waiting -
          weights.unserved * (week.urgency[visit] ?? 1),
      )
  for (const { variable, visit, helper } of goings)
    program.binary(variable, (week.minutes[visit * week.helperCount + helper] ?? 0) * weights.travel)
  crewRows(
    program,
    week,
    by(goings, ({ option }) => option),
  )
  visitRows(
    program,
    week,
    by(goings, ({ visit }) => visit),
  )
  for (const [helper, theirs] of by(goings, (one) => one.helper)) helperRows(program, week, helper, theirs)
  return {
    text: program.text(),
    constant: week.urgency.reduce((sum, urgency) => sum + urgency * weights.unserved, 0),
    visitsOf: (chosen) => visitsFrom(week, chosen),
  }
}
