import type { Day } from '../day.ts'
import { attendancesSoFar } from './attendances-so-far.ts'
import type { SeatFacts } from './attended-seats.ts'
import { inFiscalYearUntil } from './in-fiscal-year.ts'

/** スマホ教室等参加高齢者累計数 (KPI), in persons: 延べ参加者数 from 1 April of the day's fiscal year up to and with the day. */
export const attendancesTotal = (facts: SeatFacts, until: Day): number =>
  attendancesSoFar(inFiscalYearUntil(facts, until))
