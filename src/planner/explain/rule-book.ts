import type { Check } from '#domain/check/check.ts'
import { type Finding, findingKey, hard } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Settings } from '#domain/municipality/municipality.ts'
import { type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import { isFreeFor } from '#domain/rules/availability.ts'
import { grouped } from '#domain/rules/grouped.ts'
import { personalFindingsOf } from '#domain/rules/personal-findings.ts'
import { isSkilledFor } from '#domain/rules/skill-for-topic.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { hasDroppedOut, standingPromises } from '../week/visit.ts'
import type { Week } from '../week/week.ts'

/** A lesson somebody goes to, and as what. */
export interface Commitment {
  readonly lesson: Lesson
  readonly pairing: Pairing
}

export interface Otherwise {
  readonly settings: Settings
  readonly checks: readonly Check[]
}

/** What the rules say of one volunteer at one lesson; whatever was asked before is answered at once. */
export interface RuleBook {
  /** What no plan may move: promises that stand, also those of lessons that are not planned. */
  firmOf(volunteerId: string): readonly Commitment[]
  /** Hard rules that going to this lesson would break anew, beside what is firm elsewhere; in the order they are told. */
  broken(volunteer: Volunteer, lesson: Lesson): readonly Finding[]
  /** The same beside exactly these other commitments, or where limits and checks are `otherwise` than they are. */
  brokenBeside(
    volunteer: Volunteer,
    lesson: Lesson,
    others: readonly Commitment[],
    otherwise?: Otherwise,
  ): readonly Finding[]
  isAllowed(volunteer: Volunteer, lesson: Lesson): boolean
  checksOf(volunteerId: string): readonly Check[]
}

/** Going to a lesson is judged as if it were settled. */
export const goingTo = (lesson: Lesson, volunteerId: string): Commitment => ({
  lesson,
  pairing: {
    id: pairingId(lesson.id, volunteerId),
    lessonId: lesson.id,
    volunteerId,
    part: 'partner',
    state: 'confirmed',
  },
})

/** Whether a plan may take this promise back. */
const isMovable = (week: Week, { lessonId, volunteerId, part }: Pairing): boolean =>
  week.task.mayBreakPromises &&
  part !== 'trainee' &&
  week.visits.has(lessonId) &&
  !week.task.locks.some((one) => one.visitId === lessonId && one.volunteerId === volunteerId)

const firmCommitments = (week: Week): Map<string, Commitment[]> => {
  const lessons = new Map(week.task.plan.lessons.map((lesson) => [lesson.id, lesson]))
  const firm = standingPromises(week.task)
    .filter((one) => !isMovable(week, one))
    .flatMap((one): Commitment[] => {
      const lesson = lessons.get(one.lessonId)
      if (!lesson || lesson.state === 'cancelled') return []
      return [{ lesson, pairing: { ...one, state: 'confirmed' } }]
    })
  return grouped(firm, ({ pairing }) => pairing.volunteerId)
}

const droppedOut = (volunteer: Volunteer, lesson: Lesson): Finding =>
  hard('dropped-out', 'この日は来られなくなりました。', lesson.id, volunteer.id)

const saidNo = (volunteer: Volunteer, lesson: Lesson): Finding =>
  hard('said-no', 'この訪問は、一度辞退したか、行けなくなりました。', lesson.id, volunteer.id)

const writeRuleBook = (week: Week): RuleBook => {
  const { task } = week
  const firm = firmCommitments(week)
  const checks = grouped(task.plan.checks, ({ volunteerId }) => volunteerId)
  const answers = new Map<string, readonly Finding[]>()
  const checksOf = (volunteerId: string) => checks.get(volunteerId) ?? []
  const findingsIn = (
    volunteer: Volunteer,
    commitments: readonly Commitment[],
    { settings, checks: papers }: Otherwise,
  ): Finding[] =>
    personalFindingsOf(
      {
        settings,
        lessons: commitments.map(({ lesson }) => lesson),
        bookings: [],
        pairings: commitments.map(({ pairing }) => pairing),
        volunteers: [volunteer],
        checks: papers,
        resources: [],
      },
      volunteer.id,
    )
  const brokenBeside: RuleBook['brokenBeside'] = (volunteer, lesson, commitments, given) => {
    if (hasDroppedOut(task.dropOuts, volunteer.id, lesson.lessonDay)) return [droppedOut(volunteer, lesson)]
    if (week.visits.get(lesson.id)?.saidNoIds.has(volunteer.id)) return [saidNo(volunteer, lesson)]
    const amid = given ?? { settings: task.plan.settings, checks: checksOf(volunteer.id) }
    const others = commitments.filter((one) => one.lesson.id !== lesson.id)
    const after = findingsIn(volunteer, [goingTo(lesson, volunteer.id), ...others], amid)
    if (after.length === 0 || others.length === 0) return after
    const known = new Set(findingsIn(volunteer, others, amid).map(findingKey))
    return after.filter((finding) => !known.has(findingKey(finding)))
  }
  const firmOf = (volunteerId: string) => firm.get(volunteerId) ?? []
  const broken: RuleBook['broken'] = (volunteer, lesson) => {
    const key = `${volunteer.id} ${lesson.id} ${lesson.lessonDay} ${lesson.startMinute}`
    const known = answers.get(key)
    if (known) return known
    const answer = brokenBeside(volunteer, lesson, firmOf(volunteer.id))
    answers.set(key, answer)
    return answer
  }
  const isAllowed: RuleBook['isAllowed'] = (volunteer, lesson) =>
    isSkilledFor(volunteer, lesson) && isFreeFor(volunteer, lesson) && broken(volunteer, lesson).length === 0
  return { firmOf, broken, brokenBeside, isAllowed, checksOf }
}

const written = new WeakMap<Week, RuleBook>()

/** The rules of this week's task. */
export const ruleBookOf = (week: Week): RuleBook => {
  const known = written.get(week) ?? writeRuleBook(week)
  written.set(week, known)
  return known
}
