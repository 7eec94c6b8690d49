import type { CheckKind } from '#domain/check/check.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import type { Wrong } from './check-plan.ts'
import { dayAfter, daysSince1970, minutesOnWay, nameOfDay, type Spot, weekOfDay } from './own-arithmetic.ts'

/** A lesson somebody goes to, in plain numbers. */
export interface Going extends Spot {
  readonly id: string
  readonly day: string
  readonly start: number
  readonly minutes: number
  readonly topics: readonly string[]
  readonly isHome: boolean
  readonly isSchoolEvent: boolean
  readonly isTrainee: boolean
  readonly isOver: boolean
}

const clashes = (task: WeekTask, { means }: Volunteer, one: Going, other: Going): boolean => {
  const [first, second] = [one, other].map((going) => daysSince1970(going.day) * 1440 + going.start)
  if (first === undefined || second === undefined) return false
  const [earlier, gap] =
    first <= second ? [one, second - first - one.minutes] : [other, first - second - other.minutes]
  const later = earlier === one ? other : one
  const { settings } = task.plan
  return gap < settings.bufferMinutes + minutesOnWay(earlier, later, means, settings)
}

type Clock = (minute: number) => boolean

/** Whether somebody is free at a minute of that date. */
const freeOn = (volunteer: Volunteer, date: string): Clock => {
  const exceptions = volunteer.exceptions.filter((one) => one.day === date)
  const name = nameOfDay(date)
  const windows = exceptions.length > 0 ? exceptions : volunteer.weekly.filter((one) => one.weekday === name)
  return (clock) =>
    windows.some(
      ({ fromMinute, untilMinute }) =>
        fromMinute !== null && untilMinute !== null && fromMinute <= clock && clock < untilMinute,
    )
}

/** Five minutes by five minutes, and the last: all times of these weeks are on that grid. */
const isFree = (volunteer: Volunteer, { day, start, minutes }: Going): boolean => {
  const today = freeOn(volunteer, day)
  const tomorrow = start + minutes > 1440 ? freeOn(volunteer, dayAfter(day, 1)) : today
  for (let minute = start; minute < start + minutes; minute += 5)
    if (!(minute < 1440 ? today : tomorrow)(minute % 1440)) return false
  return true
}

const wrongForMinor = (
  task: WeekTask,
  going: Going,
  has: (kind: CheckKind, day: string) => boolean,
): string[] => {
  const { settings } = task.plan
  const { day, start, minutes } = going
  const end = start + minutes
  const isSchoolDay = nameOfDay(day) >= 1 && nameOfDay(day) <= 5
  const inSchool = isSchoolDay && start < settings.schoolEndMinute && end > settings.schoolStartMinute
  return [
    ...(has('guardian-consent', day) ? [] : ['consent']),
    ...(has('school-approval', day) ? [] : ['approval']),
    ...(has('insurance', day) && has('insurance', dayAfter(day, -1)) ? [] : ['insurance']),
    ...(start < settings.minorEarliestMinute || end > settings.minorLatestEndMinute ? ['hours'] : []),
    ...(inSchool && !going.isSchoolEvent ? ['school'] : []),
    ...(minutes > settings.minorMostMinutesALesson ? ['too-long'] : []),
  ]
}

const wrongWithLimits = (
  task: WeekTask,
  volunteer: Volunteer,
  going: Going,
  all: readonly Going[],
): string[] => {
  const { settings } = task.plan
  const isMinor = volunteer.adultFrom !== null && going.day < volunteer.adultFrom
  const sameDay = all.filter(({ day }) => day === going.day)
  const sameWeek = all.filter(({ day }) => weekOfDay(day) === weekOfDay(going.day))
  const month = new Set(all.map(({ day }) => day).filter((day) => day.slice(0, 7) === going.day.slice(0, 7)))
  const minutes = sameWeek.reduce((sum, one) => sum + one.minutes, 0)
  const { isSilverCentreMember: isSilver } = volunteer
  return [
    ...(isMinor && sameDay.length > settings.minorMostLessonsADay ? ['too-many'] : []),
    ...(isSilver && minutes > settings.silverMostHoursAWeek * 60 ? ['silver-hours'] : []),
    ...(isSilver && month.size > settings.silverMostDaysAMonth ? ['silver-days'] : []),
  ]
}

/** What is wrong with somebody's going to the `fresh` lessons beside those that stand; lessons end before midnight. */
export const wrongWithPerson = (
  task: WeekTask,
  volunteer: Volunteer,
  fresh: readonly Going[],
  stands: readonly Going[],
): Wrong[] => {
  const others = stands.filter(({ id }) => !fresh.some((one) => one.id === id))
  const all = [...fresh, ...others]
  const has = (kind: CheckKind, day: string): boolean =>
    task.plan.checks.some(
      (one) =>
        one.volunteerId === volunteer.id &&
        one.kind === kind &&
        one.validFrom <= day &&
        day <= one.validUntil,
    )
  return fresh.flatMap((going) => {
    const isMinor = volunteer.adultFrom !== null && going.day < volunteer.adultFrom
    const teaches = going.topics.some((topic) =>
      volunteer.skills.some((skill) => skill.topic === topic || topic === 'なんでも相談'),
    )
    const isChecked = has('training', going.day) && has('identity', going.day)
    const codes = [
      ...(all.some((one) => one !== going && clashes(task, volunteer, going, one)) ? ['twice-at-once'] : []),
      ...(isFree(volunteer, going) ? [] : ['not-free']),
      ...(teaches ? [] : ['cannot-teach']),
      ...(going.isHome && !isChecked ? ['unchecked'] : []),
      ...(isMinor ? wrongForMinor(task, going, has) : []),
      ...wrongWithLimits(task, volunteer, going, all),
    ]
    return codes.map((code) => ({ code, visitId: going.id, who: volunteer.id }))
  })
}
