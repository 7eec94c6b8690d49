import { addDays, type Day } from '#domain/day.ts'
import { dayOfHalfDay, type HalfDay, halfDayOf, halfDaysAhead, NOON_MINUTE } from '#domain/half-day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isFreeFor } from '#domain/rules/availability.ts'
import { grouped } from '#domain/rules/grouped.ts'
import { isSkilledFor } from '#domain/rules/skill-for-topic.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import { type PlanningRows, taskOf } from '../week/task-of.ts'
import { standingPromises } from '../week/visit.ts'
import type { StartOption, WeekTask } from '../week/week-task.ts'
import { countSpokenFor } from './count-spoken-for.ts'
import { type WhyNotLedBy, whyNotLedBy } from './why-not-led-by.ts'
import { requestAhead, type WishAhead, whereverItIs } from './wish-ahead.ts'

/** So many days from tomorrow are looked at: as many as a resident may choose from. */
export const DAYS_AHEAD = 14

/** A grown-up helper who could lead the visit, and when it could begin, in minutes of the day. */
export interface FreeLead {
  readonly volunteerId: string
  readonly startMinute: number
}

/**
 * Whether a visit wished for then could be kept. `leads` are those who were found, no more than it takes to know: they are
 * for whoever checks the answer, and are told to nobody who asks.
 */
export interface HalfDayToKeep {
  readonly halfDay: HalfDay
  readonly canBeKept: boolean
  readonly leads: readonly FreeLead[]
}

/** One time at which the visit could begin; where it is does not matter to who is free then. */
interface Start extends StartOption {
  readonly visit: Lesson
}

/** The one thing that another start in the same half-day may help against. */
const CLASH = 'volunteer-double-booked'

const freeLead = (volunteer: Volunteer, starts: readonly Start[], whyNot: WhyNotLedBy): FreeLead | null => {
  for (const start of starts) {
    if (!isFreeFor(volunteer, start.visit)) continue
    const finding = whyNot(volunteer, start)
    if (!finding) return { volunteerId: volunteer.id, startMinute: start.startMinute }
    if (finding.code !== CLASH) return null
  }
  return null
}

const freeLeads = (
  volunteers: readonly Volunteer[],
  starts: readonly Start[],
  { most, whyNot }: { most: number; whyNot: WhyNotLedBy },
): FreeLead[] => {
  const leads: FreeLead[] = []
  for (const volunteer of volunteers) {
    if (leads.length === most) break
    const lead = freeLead(volunteer, starts, whyNot)
    if (lead) leads.push(lead)
  }
  return leads
}

/** Whoever has promised least is asked about first: of them the rules have the least to look at. */
const leastPromisedFirst = (task: WeekTask): Volunteer[] => {
  const promises = grouped(standingPromises(task), ({ volunteerId }) => volunteerId)
  const countOf = ({ id }: Volunteer): number => promises.get(id)?.length ?? 0
  return [...task.plan.volunteers].sort((one, other) => countOf(one) - countOf(other))
}

/**
 * For each half-day of the next two weeks: could a visit for this wish be kept then? There must be a grown-up whom every rule
 * lets lead it, beside all that everybody has promised; and more of them than are spoken for, so that nobody who came first
 * loses theirs.
 */
export const halfDaysToKeep = (rows: PlanningRows, wish: WishAhead, today: Day): HalfDayToKeep[] => {
  const halfDays = halfDaysAhead(today, DAYS_AHEAD)
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(today, index + 1))
  const request = requestAhead(wish, halfDays)
  const task = taskOf({ ...rows, requests: [...rows.requests, request] }, { days, today })
  const open = task.wishes.filter((one) => one.request.id === request.id)
  const starts = open.flatMap((one) =>
    one.options.map((option) => ({ ...option, visit: lessonOfWish(one, option) })),
  )
  const startsIn = grouped(starts, ({ day, startMinute }) =>
    halfDayOf(day, startMinute < NOON_MINUTE ? 'am' : 'pm'),
  )
  const skilled = leastPromisedFirst(task).filter((one) => starts[0] && isSkilledFor(one, starts[0].visit))
  const spokenFor = countSpokenFor(task)
  const whyNot = whyNotLedBy(
    task,
    open.flatMap((one) => whereverItIs(rows, wish, one)),
  )
  return halfDays.map((halfDay) => {
    const most = (spokenFor.get(halfDay) ?? 0) + 1
    const adults = skilled.filter((one) => !isMinorOn(one, dayOfHalfDay(halfDay)))
    const leads = freeLeads(adults, startsIn.get(halfDay) ?? [], { most, whyNot })
    return { halfDay, canBeKept: leads.length === most, leads }
  })
}
