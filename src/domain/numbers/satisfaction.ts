import type { Report } from '../report/report.ts'
import type { Facts } from './facts.ts'

/** How many (n) said how it was, how many said each, and the share (0–1) who said よく分かった; null while nobody did. */
export interface SatisfactionCount {
  readonly n: number
  readonly well: number
  readonly fairly: number
  readonly hardly: number
  readonly share: number | null
}

const isLater = (one: Report, other: Report): boolean =>
  one.at === other.at ? one.id > other.id : one.at > other.at

/** The latest report of each learner at each lesson. */
export const latestReports = (reports: readonly Report[]): Report[] => {
  const latest = new Map<string, Report>()
  for (const report of reports) {
    const key = `${report.lessonId} ${report.learnerId}`
    const known = latest.get(key)
    if (!known || isLater(report, known)) latest.set(key, report)
  }
  return [...latest.values()]
}

/** 満足度: what learners said after these lessons; whoever said nothing is left out of n. */
export const satisfaction = (facts: Pick<Facts, 'lessons' | 'reports'>): SatisfactionCount => {
  const lessons = new Set(facts.lessons.map(({ id }) => id))
  const said = latestReports(facts.reports.filter(({ lessonId }) => lessons.has(lessonId)))
  const count = (value: number) => said.filter((report) => report.satisfaction === value).length
  const [well, fairly, hardly] = [count(3), count(2), count(1)]
  const n = well + fairly + hardly
  return { n, well, fairly, hardly, share: n === 0 ? null : well / n }
}
