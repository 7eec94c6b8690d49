import { cast } from '#cast/cast.ts'
import type { Day } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import type { PlanningRows } from '#planner/week/task-of.ts'
import { rowsOf } from '../domain/sample-rows.ts'

/** A Monday. */
export const CAST_DAY: Day = '2026-11-23'

/** What the desk of 宇部市 (0) or 周防大島町 (1) holds in the 見本 cast of that day. */
export const castRows = (town: 0 | 1, today: Day = CAST_DAY): PlanningRows => {
  const rows = rowsOf(cast(today)[town]?.rows ?? [])
  return {
    settings: rows.all('municipality')[0]?.settings ?? DEFAULT_SETTINGS,
    lessons: rows.all('lesson'),
    pairings: rows.all('pairing'),
    bookings: rows.all('booking'),
    learners: rows.all('learner'),
    volunteers: rows.all('volunteer'),
    checks: rows.all('check'),
    places: rows.all('place'),
    resources: rows.all('resource'),
    requests: rows.all('request'),
  }
}
