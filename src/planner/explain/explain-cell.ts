import { type Finding, hard } from '#domain/finding.ts'
import type { Part } from '#domain/pairing/pairing.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { lessonAt, type Visit } from '../week/visit.ts'
import { type Week, weekOf } from '../week/week.ts'
import type { SuggestedHelper, SuggestedVisit } from '../week/week-plan.ts'
import type { StartOption, WeekTask } from '../week/week-task.ts'
import { asHelpers } from './after-leaving.ts'
import { couldJoin } from './could-join.ts'
import { CREW_FULL, crewFault, NO_LEAD, ONE_MORE } from './crew.ts'
import { stayingMembers } from './crews-with.ts'
import { isTooFarAlone } from '../week/reach.ts'
import { studentTooFar } from './student-too-far.ts'
import { type Forced, forceHelper } from './force-helper.ts'
import { asChanges, asSuggested, type ConstraintChange } from './plan-change.ts'
import { freeStarts } from './free-starts.ts'
import { type PlanBook, planBookOf } from './plan-book.ts'
import { ruleBookOf } from './rule-book.ts'

/** One helper × one visit. */
export interface CellOf {
  readonly visitId: string
  readonly volunteerId: string
}

/**
 * How a helper stands to a visit. `allowed`: with whom they would go, whom they replace, which visits they and the others
 * would leave, and what becomes of each constraint. `forbidden`: the first rule that stands in the way, at the best start.
 */
export type CellExplanation =
  | { readonly state: 'promised'; readonly part: Part }
  | { readonly state: 'suggested'; readonly part: Part }
  | {
      readonly state: 'allowed'
      readonly part: Part
      readonly option: StartOption
      readonly crew: readonly SuggestedHelper[]
      readonly replacesIds: readonly string[]
      readonly leavesVisitIds: readonly string[]
      /** The visit and those that are left, as they would be. */
      readonly visits: readonly SuggestedVisit[]
      readonly changes: readonly ConstraintChange[]
      readonly points: number
    }
  | { readonly state: 'forbidden'; readonly finding: Finding }

const NOT_PLANNED = 'この訪問は、もう始まったか、この週の予定にありません。'
const AS_ONE_MORE = '必要な人ではありませんが、ほかの人が決まれば、もう1人として行けます。'
const UNKNOWN = 'このサポーターは見つかりません。'

/** What the rules say of going there, by itself: the first finding at the start at which the fewest are broken. */
const ownFinding = (
  week: Week,
  visit: Visit,
  volunteer: Volunteer,
  options: readonly StartOption[] = visit.options,
): Finding | null => {
  const rules = ruleBookOf(week)
  let best: readonly Finding[] | null = null
  for (const option of options) {
    const broken = rules.broken(volunteer, lessonAt(visit, option))
    if (broken.length === 0) return null
    if (!best || broken.length < best.length) best = broken
  }
  return best?.[0] ?? hard('not-planned', NOT_PLANNED, visit.id)
}

/**
 * The first rule that going to the visit would break, whoever else comes; null when none. Much quicker than an explanation: a
 * student may still lack a lead, or the visit be full.
 */
export const whyNotAlone = (task: WeekTask, { visitId, volunteerId }: CellOf): Finding | null => {
  const week = weekOf(task)
  const visit = week.visits.get(visitId)
  const volunteer = week.volunteers.get(volunteerId)
  if (!visit) return hard('not-planned', NOT_PLANNED, visitId)
  if (!volunteer) return hard('volunteer-unknown', UNKNOWN, visitId, volunteerId)
  return ownFinding(week, visit, volunteer)
}

/** The start the visit has, then the first of each day at which the volunteer may come. */
const likelyOptions = (book: PlanBook, visit: Visit, volunteer: Volunteer): StartOption[] => {
  const rules = ruleBookOf(book.week)
  const now = book.staffed.get(visit.id)?.lesson
  const isNow = ({ day, startMinute }: StartOption): boolean =>
    now !== undefined && day === now.lessonDay && startMinute === now.startMinute
  const allowed = freeStarts(book, visit).filter((option) =>
    rules.isAllowed(volunteer, lessonAt(visit, option)),
  )
  const days = new Set<string>()
  const firsts = allowed.filter(({ day }) => !days.has(day) && days.add(day))
  return [...allowed.filter(isNow), ...firsts.filter((option) => !isNow(option))]
}

const bestWay = (book: PlanBook, visit: Visit, volunteer: Volunteer): Forced | null => {
  const at = (isPolite: boolean) => (option: StartOption) =>
    forceHelper({ book, visit, volunteer, lesson: lessonAt(visit, option), isPolite })
  const ways = likelyOptions(book, visit, volunteer).flatMap((option) => at(true)(option) ?? [])
  const best = ways.reduce<Forced | null>(
    (least, way) => (!least || way.points < least.points ? way : least),
    null,
  )
  if (best) return best
  for (const option of freeStarts(book, visit)) {
    const way = at(false)(option)
    if (way) return way
  }
  return null
}

/** Why no crew is found with them: they are more than is needed, or whoever they need is missing. */
const crewFinding = (book: PlanBook, visit: Visit, volunteer: Volunteer): Finding => {
  const { week } = book
  const rules = ruleBookOf(week)
  const lessons = freeStarts(book, visit)
    .map((option) => lessonAt(visit, option))
    .filter((lesson) => rules.isAllowed(volunteer, lesson))
  const lesson = lessons[0] ?? visit.lesson
  const base = [...stayingMembers(book, visit), { volunteer, part: 'partner' as const, isPromised: false }]
  const fault = crewFault(week, visit, lesson, base)
  if (lessons.some((at) => couldJoin({ book, visit, lesson: at, volunteer })))
    return fault?.code === CREW_FULL ? fault : hard(ONE_MORE, AS_ONE_MORE, lesson.id)
  if (fault && fault.code !== NO_LEAD && fault.code !== CREW_FULL) return fault
  if (isTooFarAlone(volunteer, lesson, week)) return studentTooFar(week, volunteer, lesson)
  return fault ?? hard(NO_LEAD, '一緒に行ける大人のリードがいません。', lesson.id)
}

const explainForced = (book: PlanBook, visit: Visit, volunteer: Volunteer, way: Forced): CellExplanation => {
  const { lesson, crew, changed, counts, points } = way
  const coming = new Set(crew.map((one) => one.volunteer.id))
  const before = book.staffed.get(visit.id)?.helpers ?? []
  return {
    state: 'allowed',
    part: crew.find((one) => one.volunteer === volunteer)?.part ?? 'partner',
    option: { day: lesson.lessonDay, startMinute: lesson.startMinute },
    crew: asHelpers(crew),
    replacesIds: before.map(({ volunteerId }) => volunteerId).filter((id) => !coming.has(id)),
    leavesVisitIds: [...changed.keys()].filter((id) => id !== visit.id),
    visits: [...changed.values()].map(asSuggested),
    changes: asChanges(book, counts),
    points,
  }
}

/** How this helper stands to this visit in the plan as it is, and what choosing them would change. */
export const explainCell = (
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  { visitId, volunteerId }: CellOf,
): CellExplanation => {
  const week = weekOf(task)
  const visit = week.visits.get(visitId)
  const volunteer = week.volunteers.get(volunteerId)
  if (!visit || !volunteer)
    return { state: 'forbidden', finding: whyNotAlone(task, { visitId, volunteerId }) ?? UNPLANNED }
  const promise = visit.promises.find((one) => one.volunteerId === volunteerId)
  const book = planBookOf(week, visits)
  const helper = book.staffed.get(visitId)?.helpers.find((one) => one.volunteerId === volunteerId)
  if (promise && helper) return { state: 'promised', part: promise.part }
  if (helper) return { state: 'suggested', part: helper.part }
  const alone = ownFinding(week, visit, volunteer, freeStarts(book, visit))
  if (alone) return { state: 'forbidden', finding: alone }
  const way = bestWay(book, visit, volunteer)
  return way
    ? explainForced(book, visit, volunteer, way)
    : { state: 'forbidden', finding: crewFinding(book, visit, volunteer) }
}

const UNPLANNED = hard('not-planned', NOT_PLANNED)
