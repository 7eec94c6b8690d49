import type { Settings } from '#domain/municipality/municipality.ts'
import { planningOf, type TravelOverride } from '#domain/municipality/planning.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { WayEnd } from '#domain/lesson/travel-minutes.ts'
import { checksOf } from '#domain/rules/checks-of.ts'
import { Topic } from '#domain/words.ts'
import { Candidates } from './candidates.ts'
import { commitmentsOf } from './commitments.ts'
import type { CompiledWeek } from './compiled-week.ts'
import { helperTables, pairTable, promisedLoads } from './helper-tables.ts'
import { freeOptions, siblingsOf } from './learners-free.ts'
import { mayHelpAt } from './may-help.ts'
import { Calendar, Numbering, occasionsOf } from './occasions.ts'
import { fixedHelpers, postTables } from './posts.ts'
import { promisesOf } from './promises.ts'
import { saneTask } from './sane-task.ts'
import { lockedOf, visitBits } from './visit-bits.ts'
import type { Visit } from './visit.ts'
import { Ways } from './ways.ts'
import { whoMayCome } from './who-may-come.ts'
import { weekOf } from './week.ts'
import type { WeekTask } from './week-task.ts'

/** Where things are, each place once. */
class Places {
  readonly #numbers = new Numbering()
  readonly ends: WayEnd[] = []
  readonly of = ({ position, area }: Pick<Lesson, 'position' | 'area'>): number => {
    const place = this.#numbers.of(`${position?.latitude ?? ''} ${position?.longitude ?? ''} ${area}`)
    this.ends[place] ??= { position, area }
    return place
  }
}

const offsets = (sizes: readonly number[]): Int32Array => {
  const from = new Int32Array(sizes.length + 1)
  sizes.forEach((size, index) => (from[index + 1] = from[index]! + size))
  return from
}

const optionTables = (task: WeekTask, visits: readonly Visit[], calendar: Calendar) => {
  const options = freeOptions(task, visits)
  return {
    optionFrom: offsets(options.map(({ length }) => length)),
    occasions: occasionsOf(visits, options, calendar),
  }
}

const visitTables = (visits: readonly Visit[]) => ({
  isStudentWished: Uint8Array.from(visits, (visit) => (visit.isStudentWished ? 1 : 0)),
  hasFamiliar: Uint8Array.from(visits, (visit) => (visit.familiarIds.size > 0 ? 1 : 0)),
  urgency: Float64Array.from(visits, (visit) => visit.urgency),
  topics: visits.map(({ lesson }) => Int32Array.from(lesson.topics, (topic) => Topic.options.indexOf(topic))),
  siblings: siblingsOf(visits),
})

const limitsOf = (settings: Settings) => ({
  bufferMinutes: settings.bufferMinutes,
  minorMostLessonsADay: settings.minorMostLessonsADay,
  silverMostMinutesAWeek: settings.silverMostHoursAWeek * 60,
  silverMostDaysAMonth: settings.silverMostDaysAMonth,
})

/** Where visits are, and what is promised for good, where. */
const placeTables = (
  visits: readonly Visit[],
  lessonsOf: readonly (readonly Lesson[])[],
  calendar: Calendar,
  overrides: readonly TravelOverride[],
) => {
  const places = new Places()
  const placeOf = Int32Array.from(visits, ({ lesson }) => places.of(lesson))
  const commitments = commitmentsOf(lessonsOf, calendar, places.of)
  return { placeOf, commitments, ways: new Ways(places.ends, overrides) }
}

const compile = (task: WeekTask): CompiledWeek => {
  const week = weekOf(task)
  const visits = [...week.visits.values()]
  const volunteers = [...week.volunteers.values()]
  const indexes = new Map(volunteers.map(({ id }, index) => [id, index]))
  const { settings } = task.plan
  const calendar = new Calendar(task.days[0] ?? '1970-01-01')
  const { optionFrom, occasions } = optionTables(task, visits, calendar)
  const promises = promisesOf(task, visits)
  const asked = { settings, hasCheck: checksOf(task.plan), dropOuts: task.dropOuts }
  const allowed = mayHelpAt(occasions.samples, volunteers, asked)
  const lessonsOf = volunteers.map(({ id }) => promises.lessonsOf.get(id) ?? [])
  const placed = placeTables(visits, lessonsOf, calendar, planningOf(settings).travelOverrides)
  const pair = pairTable(volunteers, week)
  const at = visitBits({ week, visits, volunteers, indexes, promises, pair })
  const tables = helperTables(volunteers, week)
  const helperCount = volunteers.length
  const fixed = fixedHelpers(promises, indexes)
  const { ofVisit, minutes } = whoMayCome({
    ...{ week, visits, volunteers, optionFrom, occasions, allowed, fixed, at },
    leastLoad: tables.leastLoad,
  })
  const { isStudent } = tables
  const candidates = new Candidates({ at, allowed, optionFrom, occasions, helperCount, isStudent }, ofVisit)
  const locked = lockedOf(at, candidates.ofVisit, helperCount)
  const days = visits.map((visit) => calendar.days.of(visit.lesson.lessonDay))
  return {
    week,
    visits,
    volunteers,
    visitCount: visits.length,
    helperCount,
    fixed,
    ...postTables(visits, volunteers, indexes, promises, locked),
    locked,
    ...visitTables(visits),
    ...tables,
    optionFrom,
    occasions,
    allowed,
    candidates,
    ...placed,
    at,
    minutes,
    pair,
    promisedLoads: promisedLoads(promises.fixed, days, indexes, placed.commitments.dayCount),
    ...limitsOf(settings),
  }
}

const compiled = new WeakMap<WeekTask, CompiledWeek>()

/**
 * Asks the domain everything that the search will want to know, once: asked again for the same task it answers at once. What
 * makes no sense in the task is left out.
 */
export const compileWeek = (task: WeekTask): CompiledWeek => {
  const known = compiled.get(task) ?? compile(saneTask(task))
  compiled.set(task, known)
  return known
}
