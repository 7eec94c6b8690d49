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

/** The windows that matter until this minute of the day, in order; past 1440 those of the next day count on. */
export const windowsUntil = (volunteer: Volunteer, day: Day, end: number): FreeWindow[] => {
  const nextDay = end > 1440 ? freeWindows(volunteer, addDays(day, 1)) : []
  return [
    ...freeWindows(volunteer, day),
    ...nextDay.map(({ from, until }) => ({ from: from + 1440, until: until + 1440 })),
  ].sort((one, other) => one.from - other.from)
}

/** Whether these windows, in order, leave no gap between the two minutes. Windows that touch count as one. */
export const isCovered = (windows: readonly FreeWindow[], start: number, end: number): boolean => {
  let freeUntil = start
  for (const { from, until } of windows) if (from <= freeUntil) freeUntil = Math.max(freeUntil, until)
  return freeUntil >= end
}

/** Whether the volunteer is free for the whole lesson, across midnight too. */
export const isFreeFor = (volunteer: Volunteer, lesson: Lesson): boolean => {
  const end = endMinute(lesson)
  return isCovered(windowsUntil(volunteer, lesson.lessonDay, end), lesson.startMinute, end)
}
