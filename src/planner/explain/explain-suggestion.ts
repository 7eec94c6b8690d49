import { adultsOf, type StaffedVisit, studentsOf } from '../soft/staffed-visit.ts'
import { missingStudent, oneGeneration, uncoveredTopic } from '../soft/who-comes.ts'
import { waiting } from '../soft/when-and-whence.ts'
import { type Week, weekOf } from '../week/week.ts'
import type { SuggestedVisit } from '../week/week-plan.ts'
import type { SoftConstraint, WeekTask } from '../week/week-task.ts'
import { type CellExplanation, explainCell, whyNotAlone } from './explain-cell.ts'
import { nearestFirst } from './nearest-first.ts'
import { planBookOf } from './plan-book.ts'

/** One thing that speaks for those who were chosen; `number` is minutes, lessons or topics. */
export interface Reason {
  readonly code:
    | 'familiar'
    | 'student-comes'
    | 'known-pair'
    | 'two-generations'
    | 'topics-covered'
    | 'first-day'
    | 'near'
    | 'few-lessons'
  readonly constraint: SoftConstraint
  readonly weight: number
  readonly volunteerIds: readonly string[]
  readonly number: number
}

/** Who would have been next: what choosing them would change. */
export interface RunnerUp {
  readonly volunteerId: string
  readonly explanation: CellExplanation & { readonly state: 'allowed' }
}

export interface SuggestionExplanation {
  readonly reasons: readonly Reason[]
  /** Null when nobody else can come. */
  readonly runnerUp: RunnerUp | null
}

type Merit = Omit<Reason, 'weight'>

const NEAR_MINUTES = 20
const FEW_LESSONS = 2
/** So many of the nearest are asked who might have come instead. */
const MOST_ASKED = 40

const merit = (
  code: Merit['code'],
  constraint: SoftConstraint,
  volunteerIds: readonly string[],
  number = 0,
): Merit => ({ code, constraint, volunteerIds, number })

const aboutPeople = (staffed: StaffedVisit, week: Week): Merit[] => {
  const familiar = staffed.helping.filter(({ id }) => staffed.visit.familiarIds.has(id)).map(({ id }) => id)
  const students = studentsOf(staffed)
  const known = students.flatMap((student) =>
    adultsOf(staffed)
      .filter((adult) => adult.id !== student.id && week.isKnownPair(student, adult))
      .map((adult) => [adult.id, student.id]),
  )
  const isWished = staffed.visit.isStudentWished && missingStudent(staffed) === 0
  return [
    ...familiar.map((id) => merit('familiar', 'continuity', [id])),
    ...(isWished
      ? [
          merit(
            'student-comes',
            'missingStudent',
            students.map(({ id }) => id),
          ),
        ]
      : []),
    ...known.map((pair) => merit('known-pair', 'newPair', pair)),
  ]
}

const aboutCrew = (staffed: StaffedVisit): Merit[] => {
  const { lesson, visit, helping } = staffed
  const ids = helping.map(({ id }) => id)
  return [
    ...(helping.length > 1 && oneGeneration(staffed) === 0
      ? [merit('two-generations', 'oneGeneration', ids)]
      : []),
    ...(lesson.topics.length > 1 && uncoveredTopic(staffed) === 0
      ? [merit('topics-covered', 'uncoveredTopic', ids, lesson.topics.length)]
      : []),
    ...(visit.wish && waiting(staffed) === 0 ? [merit('first-day', 'waiting', [])] : []),
  ]
}

const aboutEach = ({ helping, lesson }: StaffedVisit, week: Week): Merit[] =>
  helping.flatMap((volunteer) => {
    const minutes = week.wayTo(volunteer, lesson)
    const recent = week.task.recentLessons.get(volunteer.id) ?? 0
    return [
      ...(volunteer.home && lesson.position && minutes <= NEAR_MINUTES
        ? [merit('near', 'travel', [volunteer.id], minutes)]
        : []),
      ...(recent <= FEW_LESSONS ? [merit('few-lessons', 'fairness', [volunteer.id], recent)] : []),
    ]
  })

const findRunnerUp = (
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  { visit }: StaffedVisit,
): RunnerUp | null => {
  const book = planBookOf(weekOf(task), visits)
  const others = nearestFirst(book, visit)
    .filter(({ id }) => !whyNotAlone(task, { visitId: visit.id, volunteerId: id }))
    .slice(0, MOST_ASKED)
  let best: RunnerUp | null = null
  for (const { id: volunteerId } of others) {
    const explanation = explainCell(task, visits, { visitId: visit.id, volunteerId })
    if (explanation.state !== 'allowed') continue
    if (!best || explanation.points < best.explanation.points) best = { volunteerId, explanation }
  }
  return best
}

/** What speaks for those suggested for a visit, what weighs most first, and who would have been next; null when nobody comes. */
export const explainSuggestion = (
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  visitId: string,
): SuggestionExplanation | null => {
  const week = weekOf(task)
  const staffed = planBookOf(week, visits).staffed.get(visitId)
  if (!staffed?.isServed) return null
  const merits = [...aboutPeople(staffed, week), ...aboutCrew(staffed), ...aboutEach(staffed, week)]
  const reasons = merits
    .map((one): Reason => ({ ...one, weight: task.weights[one.constraint] }))
    .sort((one, other) => other.weight - one.weight)
  return { reasons, runnerUp: findRunnerUp(task, visits, staffed) }
}
