import type { Instant } from '#domain/day.ts'
import { cumulativeByMonth } from '#domain/numbers/cumulative-by-month.ts'
import type { Facts } from '#domain/numbers/facts.ts'
import { inFiscalYear } from '#domain/numbers/in-fiscal-year.ts'
import { lessonsNotRecorded } from '#domain/numbers/lessons-not-recorded.ts'
import { noShowRate } from '#domain/numbers/no-show-rate.ts'
import { outreachShare } from '#domain/numbers/outreach-share.ts'
import { satisfaction } from '#domain/numbers/satisfaction.ts'
import { tableByForm } from '#domain/numbers/table-by-form.ts'
import { volunteerHours } from '#domain/numbers/volunteer-hours.ts'

/** Everything the page says about one fiscal year, each figure by its one definition in the domain. */
export const yearFigures = (facts: Facts, fiscalYear: number, now: Instant) => {
  const year = inFiscalYear(facts, fiscalYear)
  return {
    table: tableByForm(facts, fiscalYear),
    months: cumulativeByMonth(facts, fiscalYear),
    outreachShare: outreachShare(year),
    noShowRate: noShowRate(year),
    notRecorded: lessonsNotRecorded(year, now).length,
    satisfaction: satisfaction(year),
    hours: volunteerHours(year),
  }
}
export type YearFigures = ReturnType<typeof yearFigures>
