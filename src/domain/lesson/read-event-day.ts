import { Day } from '../day.ts'

const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const OF_AN_ERA = /^(令和|平成|R|H)(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i
const YEAR_BEFORE: Record<string, number> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 }

/** A weekday in brackets and the midnight that spreadsheets add say nothing more. */
const bare = (written: string): string =>
  written
    .normalize('NFKC')
    .trim()
    .replace(/\s*\([日月火水木金土](曜日?)?\)$/, '')
    .replace(/[ T]0{1,2}:00(:00)?$/, '')
    .replaceAll(/\s/g, '')

const dayOf = (year: number, month: string, date: string): Day | null => {
  const day = Day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return day.success && year >= 2000 && year < 2100 ? day.data : null
}

/** `2022-01-24`, `2022/1/24`, `2022年1月24日`, `20220124`, `令和4年1月24日`, `R4.1.24`, full-width too; null when it is no day. */
export const readEventDay = (written: string): Day | null => {
  const text = bare(written)
  const [, year, month = '', date = ''] = SEPARATED.exec(text) ?? TOGETHER.exec(text) ?? []
  if (year) return dayOf(Number(year), month, date)
  const [, era = '', count = '', eraMonth = '', eraDate = ''] = OF_AN_ERA.exec(text) ?? []
  const before = YEAR_BEFORE[era.toUpperCase()]
  return before === undefined ? null : dayOf(before + (count === '元' ? 1 : Number(count)), eraMonth, eraDate)
}
