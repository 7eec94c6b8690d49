import { type Day, fiscalYear } from '../day.ts'
import type { Facts } from './facts.ts'

/** The facts of lessons from this day to that one, both included, by lesson day. */
export const between = <Some extends Pick<Facts, 'lessons'>>(facts: Some, from: Day, until: Day): Some => ({
  ...facts,
  lessons: facts.lessons.filter(({ lessonDay }) => from <= lessonDay && lessonDay <= until),
})

/** The facts of lessons in the fiscal year: `2026` = 2026-04-01 to 2027-03-31, by lesson day. */
export const inFiscalYear = <Some extends Pick<Facts, 'lessons'>>(facts: Some, year: number): Some =>
  between(facts, `${year}-04-01`, `${year + 1}-03-31`)

/** The facts of lessons from 1 April of the day's fiscal year to the day itself. */
export const inFiscalYearUntil = <Some extends Pick<Facts, 'lessons'>>(facts: Some, day: Day): Some =>
  between(facts, `${fiscalYear(day)}-04-01`, day)
