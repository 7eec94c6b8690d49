import type { Finding } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { lessonAt, type Visit } from '../week/visit.ts'
import { weekOf } from '../week/week.ts'
import type { SuggestedVisit } from '../week/week-plan.ts'
import type { WeekTask } from '../week/week-task.ts'
import { asHelpers } from './after-leaving.ts'
import { otherHalfDays } from './other-half-days.ts'
import type { Member } from './crew.ts'
import { freeStarts } from './free-starts.ts'
import { nearestFirst } from './nearest-first.ts'
import { asCommitments, looseVisits, type PlanBook, planBookOf } from './plan-book.ts'
import { type Attempt, type HelperRelaxation, helpFor, mayGoOnce, type Relaxation } from './relaxation.ts'
import { ruleBookOf } from './rule-book.ts'
import { servingCrew, type ServingChange } from './serving-crew.ts'

/** One helper with what they would need to come at one start. */
interface Willing {
  readonly volunteer: Volunteer
  readonly lesson: Lesson
  readonly needs: readonly HelperRelaxation[]
}

/** So many changes are enough to choose from; single ones are told all the same. */
const ENOUGH = 12

const attemptOf = (book: PlanBook, volunteer: Volunteer, lesson: Lesson): Attempt => {
  const firm = ruleBookOf(book.week).firmOf(volunteer.id)
  const loose = looseVisits(book, volunteer.id, lesson.id, firm)
  return { volunteer, lesson, others: [...firm, ...asCommitments(loose, volunteer.id)] }
}

const pairsOf = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))

/** What a helper would need to come: each single thing that is enough, else each two. */
const needsOf = (book: PlanBook, attempt: Attempt, findings: readonly Finding[]): HelperRelaxation[][] => {
  const some = helpFor(book.week, attempt, findings)
  if (!some) return []
  const singles = some.filter((one) => mayGoOnce(book.week, attempt, [one])).map((one) => [one])
  if (singles.length > 0) return singles
  return pairsOf(some).filter((two) => mayGoOnce(book.week, attempt, two))
}

/** Everybody who would come at one of these starts if something about them were otherwise. */
const willingFor = (book: PlanBook, visit: Visit): Willing[] => {
  const rules = ruleBookOf(book.week)
  const going = new Set(book.staffed.get(visit.id)?.helpers.map(({ volunteerId }) => volunteerId))
  return nearestFirst(book, visit)
    .filter(({ id }) => !going.has(id))
    .flatMap((volunteer) =>
      freeStarts(book, visit).flatMap((option) => {
        const lesson = lessonAt(visit, option)
        const attempt = attemptOf(book, volunteer, lesson)
        const findings = rules.brokenBeside(volunteer, lesson, attempt.others)
        if (findings.length === 0) return []
        return needsOf(book, attempt, findings).map((needs) => ({ volunteer, lesson, needs }))
      }),
    )
}

const KINDS: readonly Relaxation['kind'][] = [
  'free',
  'another-half-day',
  'release',
  'check',
  'topic',
  'limit',
]

const change = (
  relaxations: readonly Relaxation[],
  lesson: Lesson,
  crew: readonly Member[],
): ServingChange => ({
  relaxations,
  option: { day: lesson.lessonDay, startMinute: lesson.startMinute },
  crew: asHelpers(crew),
})

/** Each change once, at its first start, those that are easiest to ask for first. */
const eachOnce = (changes: readonly ServingChange[]): ServingChange[] => {
  const known = new Map<string, ServingChange>()
  for (const one of changes) {
    const key = JSON.stringify(one.relaxations)
    if (!known.has(key)) known.set(key, one)
  }
  const order = ({ relaxations: [first] }: ServingChange): number => (first ? KINDS.indexOf(first.kind) : -1)
  return [...known.values()].sort((one, other) => order(one) - order(other))
}

const withOne = (book: PlanBook, visit: Visit, willing: readonly Willing[]): ServingChange[] =>
  willing.flatMap(({ volunteer, lesson, needs }) => {
    const crew = servingCrew(book, visit, lesson, [volunteer])
    return crew ? [change(needs, lesson, crew)] : []
  })

/** Two helpers who each need one thing, at the same start. */
const withTwo = (book: PlanBook, visit: Visit, singles: readonly Willing[]): ServingChange[] => {
  const found = new Map<string, ServingChange>()
  for (const [one, other] of pairsOf(singles)) {
    if (found.size >= ENOUGH) break
    if (one.volunteer === other.volunteer || one.lesson.lessonDay !== other.lesson.lessonDay) continue
    if (one.lesson.startMinute !== other.lesson.startMinute) continue
    const needs = [...one.needs, ...other.needs]
    const crew = servingCrew(book, visit, one.lesson, [one.volunteer, other.volunteer])
    if (crew && !found.has(JSON.stringify(needs)))
      found.set(JSON.stringify(needs), change(needs, one.lesson, crew))
  }
  return [...found.values()]
}

/**
 * The smallest changes that would serve a visit which is not served, everything else in the plan staying as it is: all that are
 * one thing alone, then some that are two. A change without any relaxation says that it can be served as it is.
 */
export const servingChanges = (
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  visitId: string,
): ServingChange[] => {
  const week = weekOf(task)
  const visit = week.visits.get(visitId)
  const book = planBookOf(week, visits)
  if (!visit || book.staffed.get(visitId)?.isServed) return []
  for (const option of freeStarts(book, visit)) {
    const crew = servingCrew(book, visit, lessonAt(visit, option), [])
    if (crew) return [change([], lessonAt(visit, option), crew)]
  }
  const willing = willingFor(book, visit)
  const singles = willing.filter(({ needs }) => needs.length === 1)
  const alone = eachOnce([...withOne(book, visit, singles), ...otherHalfDays(book, visit)])
  if (alone.length >= ENOUGH) return alone
  const doubles = [
    ...withOne(
      book,
      visit,
      willing.filter(({ needs }) => needs.length === 2),
    ),
    ...(visit.needed > 1 || alone.length === 0 ? withTwo(book, visit, singles) : []),
  ]
  return [...alone, ...eachOnce(doubles).slice(0, ENOUGH - alone.length)]
}
