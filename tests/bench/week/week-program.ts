import type { ModelData } from 'highs'
import { compileWeek } from '#planner/week/compile-week.ts'
import type { CompiledWeek } from '#planner/week/compiled-week.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { crewRows } from './crew-rows.ts'
import { by, goingsOf, optionsOf, range, variableOf } from './goings.ts'
import { helperRows } from './helper-rows.ts'
import { Program } from './program.ts'
import { visitRows } from './visit-rows.ts'

/** The whole week as a mixed-integer program, and what its solution means. */
export interface WeekProgram {
  readonly model: ModelData
  /** The variables' names in the order of the model's columns. */
  readonly names: readonly string[]
  /** Points that every plan costs besides the program's objective. */
  readonly constant: number
  visitsOf(chosen: readonly string[]): SuggestedVisit[]
  /** The variables that are 1 in this plan, for a solver to begin with. */
  chosenIn(visits: readonly SuggestedVisit[]): string[]
}

const PARTS = { L: 'lead', P: 'partner', S: 'partner' } as const

const visitsFrom = (week: CompiledWeek, chosen: readonly string[]): SuggestedVisit[] => {
  const served = new Set(chosen.filter((name) => name.startsWith('z')))
  const going = chosen.flatMap((name) => {
    const [, letter = '', option, helper] = /^([LPS])(\d+)_(\d+)$/.exec(name) ?? []
    return letter === '' ? [] : [{ letter, option: Number(option), helper: Number(helper) }]
  })
  return week.visits.map((visit, index): SuggestedVisit => {
    const option = optionsOf(week, index).find((one) => served.has(`z${one}`))
    const at = option ?? week.optionFrom[index] ?? 0
    const when = week.occasions.options[at]
    const promised = new Set([...(week.promised[index] ?? [])])
    const helpers = going
      .filter((one) => one.option === at && optionsOf(week, index).includes(at))
      .map(({ letter, helper }) => ({
        volunteerId: week.volunteers[helper]?.id ?? '',
        part: PARTS[letter as keyof typeof PARTS],
        isPromised: promised.has(helper),
      }))
    return {
      ...{ visitId: visit.id, kind: visit.kind, helpers, isServed: option !== undefined },
      day: when?.day ?? visit.lesson.lessonDay,
      startMinute: when?.startMinute ?? visit.lesson.startMinute,
    }
  })
}

const chosenFrom = (week: CompiledWeek, visits: readonly SuggestedVisit[]): string[] => {
  const helpers = new Map(week.volunteers.map(({ id }, helper) => [id, helper]))
  const byId = new Map(visits.map((one) => [one.visitId, one]))
  return week.visits.flatMap(({ id }, index) => {
    const said = byId.get(id)
    const option = optionsOf(week, index).find((one) => {
      const start = week.occasions.options[one]
      return start?.day === said?.day && start?.startMinute === said?.startMinute
    })
    if (!said || option === undefined) return []
    const going = said.helpers.map(({ volunteerId, part }) =>
      variableOf(
        !said.isServed ? 'stays' : part === 'lead' ? 'lead' : 'partner',
        option,
        helpers.get(volunteerId) ?? -1,
      ),
    )
    return said.isServed ? [`z${option}`, ...going] : going
  })
}

/**
 * The model of the planner's README, term by term, for a week in which every promise may be taken back or none was given. A
 * Silver Centre member's days a month are left out: in one week without earlier work they cannot be used up.
 */
export const weekProgram = (task: WeekTask): WeekProgram => {
  const week = compileWeek(task)
  const { weights } = task
  const program = new Program()
  const goings = goingsOf(week)
  for (const visit of range(0, week.visitCount))
    for (const option of optionsOf(week, visit))
      program.binary(
        `z${option}`,
        (week.occasions.waitDays[option] ?? 0) * weights.waiting -
          weights.unserved * (week.urgency[visit] ?? 1),
      )
  for (const { variable, visit, helper, isPromised } of goings) {
    const way = (week.minutes[visit * week.helperCount + helper] ?? 0) * weights.travel
    program.binary(variable, way - (isPromised ? weights.brokenPromise : 0))
  }
  const ofOption = by(goings, ({ option }) => option)
  const ofVisit = by(goings, ({ visit }) => visit)
  crewRows(program, week, ofOption)
  visitRows(program, week, ofVisit)
  for (const [helper, theirs] of by(goings, (one) => one.helper)) helperRows(program, week, helper, theirs)
  const promises = week.promisedCount.reduce((sum, count) => sum + count, 0)
  return {
    model: program.model(),
    names: program.names,
    constant:
      week.urgency.reduce((sum, urgency) => sum + urgency * weights.unserved, 0) +
      promises * weights.brokenPromise,
    visitsOf: (chosen) => visitsFrom(week, chosen),
    chosenIn: (visits) => chosenFrom(week, visits),
  }
}
