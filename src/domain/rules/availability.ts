import { addDays, type Day, weekday } from '../day.ts'
import { endMinute, type Lesson } from '../lesson/lesson.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'

/** Free from minute to minute. */
export interface FreeWindow {
  readonly from: number
  readonly until: number
}

/** When a volunteer is free on a day, in minutes of that day; an exception replaces the weekly windows. */
export const freeWindows = (volunteer: Volunteer, day: Day): FreeWindow[] => {
  const exceptions = volunteer.exceptions.filter((exception) => exception.day === day)
  const name = weekday(day)
  const windows =
    exceptions.length > 0 ? exceptions : volunteer.weekly.filter((window) => window.weekday === name)
  return windows.flatMap(({ fromMinute, untilMinute }) =>
    fromMinute === null || untilMinute === null ? [] : [{ from: fromMinute, until: untilMinute }],
  )
}

/** Whether the volunteer is free for the whole lesson. Windows that touch count as one, across midnight too. */
export const isFreeFor = (volunteer: Volunteer, lesson: Lesson): boolean => {
  const end = endMinute(lesson)
  const nextDay = end > 1440 ? freeWindows(volunteer, addDays(lesson.lessonDay, 1)) : []
  const windows = [
    ...freeWindows(volunteer, lesson.lessonDay),
    ...nextDay.map(({ from, until }) => ({ from: from + 1440, until: until + 1440 })),
  ].sort((one, other) => one.from - other.from)
  const freeUntil = windows.reduce(
    (minute, { from, until }) => (from <= minute ? Math.max(minute, until) : minute),
    lesson.startMinute,
  )
  return freeUntil >= end
}
