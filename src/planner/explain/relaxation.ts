import type { CheckKind } from '#domain/check/check.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Finding } from '#domain/finding.ts'
import { dayOfHalfDay, type HalfDay, halfDayOf, isMorning, NOON_MINUTE } from '#domain/half-day.ts'
import { isAhead, isHomeVisit, type Lesson } from '#domain/lesson/lesson.ts'
import { isInForce } from '#domain/check/check.ts'
import { freeWindows } from '#domain/rules/availability.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Topic } from '#domain/words.ts'
import type { Week } from '../week/week.ts'
import { type Commitment, ruleBookOf } from './rule-book.ts'

/** Something about one helper that could be otherwise, by asking somebody. */
export type HelperRelaxation =
  | { readonly kind: 'free'; readonly volunteerId: string; readonly halfDay: HalfDay }
  | { readonly kind: 'topic'; readonly volunteerId: string; readonly topic: Topic }
  | { readonly kind: 'check'; readonly volunteerId: string; readonly check: CheckKind }
  | { readonly kind: 'release'; readonly volunteerId: string; readonly otherVisitId: string }
  | { readonly kind: 'limit'; readonly volunteerId: string; readonly limit: 'silver-hours' | 'silver-days' }

/** The same, or a half-day that the learner did not name. What protects minors is never relaxed, but a paper may be missing. */
export type Relaxation = HelperRelaxation | { readonly kind: 'another-half-day'; readonly halfDay: HalfDay }

const NO_LIMIT = 1000

const missingChecks = (week: Week, volunteer: Volunteer, lesson: Lesson, kinds: readonly CheckKind[]) => {
  const checks = ruleBookOf(week).checksOf(volunteer.id)
  const has = (kind: CheckKind, day: Day): boolean =>
    checks.some((check) => check.kind === kind && isInForce(check, day))
  const day = lesson.lessonDay
  return kinds.filter((kind) => !has(kind, day) || (kind === 'insurance' && !has(kind, addDays(day, -1))))
}

const releases = (volunteer: Volunteer, others: readonly Commitment[]): HelperRelaxation[] =>
  others
    .filter(({ lesson }) => isAhead(lesson))
    .map(({ lesson }) => ({ kind: 'release', volunteerId: volunteer.id, otherVisitId: lesson.id }))

const CHECKS_FOR: Readonly<Record<string, readonly CheckKind[]>> = {
  'check-missing': ['training', 'identity'],
  'minor-consent': ['guardian-consent'],
  'minor-school-approval': ['school-approval'],
  'minor-insurance': ['insurance'],
}

/** What would have to be otherwise so that this finding went; nothing where no one may ask for it. */
const relaxationsOf = (
  week: Week,
  volunteer: Volunteer,
  lesson: Lesson,
  others: readonly Commitment[],
  { code, about }: Finding,
): HelperRelaxation[] => {
  const volunteerId = volunteer.id
  if (code === 'not-available')
    return (['am', 'pm'] as const).map((half) => ({
      kind: 'free',
      volunteerId,
      halfDay: halfDayOf(lesson.lessonDay, half),
    }))
  if (code === 'skill-missing') return lesson.topics.map((topic) => ({ kind: 'topic', volunteerId, topic }))
  if (code === 'silver-hours' || code === 'silver-days')
    return [{ kind: 'limit', volunteerId, limit: code }, ...releases(volunteer, others)]
  if (code === 'volunteer-double-booked')
    return releases(
      volunteer,
      others.filter((one) => about.includes(one.lesson.id)),
    )
  if (code === 'minor-too-many')
    return releases(
      volunteer,
      others.filter((one) => one.lesson.lessonDay === lesson.lessonDay),
    )
  if (code === 'check-missing' && !isHomeVisit(lesson)) return []
  return missingChecks(week, volunteer, lesson, CHECKS_FOR[code] ?? []).map((check) => ({
    kind: 'check',
    volunteerId,
    check,
  }))
}

/** Everything that might help with these findings, each once; null when one of them cannot be helped. */
export const helpFor = (
  week: Week,
  { volunteer, lesson, others }: Attempt,
  findings: readonly Finding[],
): HelperRelaxation[] | null => {
  const each = findings.map((finding) => relaxationsOf(week, volunteer, lesson, others, finding))
  if (each.some((some) => some.length === 0)) return null
  return [...new Map(each.flat().map((one) => [JSON.stringify(one), one])).values()]
}

/** A helper who would go to a lesson, beside what else they do. */
export interface Attempt {
  readonly volunteer: Volunteer
  readonly lesson: Lesson
  readonly others: readonly Commitment[]
}

const withHalfDay = (volunteer: Volunteer, halfDay: HalfDay): Volunteer => {
  const day = dayOfHalfDay(halfDay)
  const windows = freeWindows(volunteer, day).map(({ from, until }) => ({
    fromMinute: from,
    untilMinute: until,
  }))
  const half = isMorning(halfDay)
    ? { fromMinute: 0, untilMinute: NOON_MINUTE }
    : { fromMinute: NOON_MINUTE, untilMinute: 1440 }
  return {
    ...volunteer,
    exceptions: [
      ...volunteer.exceptions.filter((one) => one.day !== day),
      ...[...windows, half].map((window) => ({ day, ...window })),
    ],
  }
}

/** The volunteer as they would be. */
const relaxedVolunteer = (volunteer: Volunteer, relaxations: readonly HelperRelaxation[]): Volunteer =>
  relaxations.reduce((one, relaxation) => {
    if (relaxation.kind === 'free') return withHalfDay(one, relaxation.halfDay)
    if (relaxation.kind === 'topic')
      return { ...one, skills: [...one.skills, { topic: relaxation.topic, level: '基本' }] }
    return one
  }, volunteer)

/** Whether the helper may go to the lesson once all of these are so. */
export const mayGoOnce = (
  week: Week,
  { volunteer, lesson, others }: Attempt,
  relaxations: readonly HelperRelaxation[],
): boolean => {
  const { settings } = week.task.plan
  const rules = ruleBookOf(week)
  const released = new Set(relaxations.flatMap((one) => (one.kind === 'release' ? one.otherVisitId : [])))
  const limits = new Set(relaxations.flatMap((one) => (one.kind === 'limit' ? one.limit : [])))
  const papers = relaxations.flatMap((one) =>
    one.kind === 'check'
      ? {
          ...{ id: `${one.check}.${volunteer.id}`, volunteerId: volunteer.id, kind: one.check },
          ...{ checkedBy: '', checkedOn: lesson.lessonDay },
          ...{ validFrom: addDays(lesson.lessonDay, -1), validUntil: lesson.lessonDay },
        }
      : [],
  )
  const broken = rules.brokenBeside(
    relaxedVolunteer(volunteer, relaxations),
    lesson,
    others.filter((one) => !released.has(one.lesson.id)),
    {
      checks: [...rules.checksOf(volunteer.id), ...papers],
      settings: {
        ...settings,
        ...(limits.has('silver-hours') && { silverMostHoursAWeek: NO_LIMIT }),
        ...(limits.has('silver-days') && { silverMostDaysAMonth: NO_LIMIT }),
      },
    },
  )
  return broken.length === 0
}
