import type { Day } from '../day.ts'
import { checkDigit, MunicipalityCode } from '../municipality/municipality-code.ts'

/** A municipality's code as spreadsheets leave it: without its leading zero, or five digits without check digit; null when it is none. */
export const codeOfEvent = (written: string): string | null => {
  const digits = written.normalize('NFKC').replaceAll(/\s/g, '')
  const candidates = /^\d{5}$/.test(digits) ? [`0${digits}`, `${digits}${checkDigit(digits)}`] : [digits]
  return candidates.find((one) => MunicipalityCode.safeParse(one).success) ?? null
}

/** The row's number, the same whether a spreadsheet took its leading zeros or not; other signs become their code point. */
export const numberOfEvent = (written: string): string =>
  written
    .normalize('NFKC')
    .trim()
    .replace(/^0+(?=\d+$)/, '')
    .replaceAll(/[^0-9A-Za-z.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}`)

/** The same class of the same table has the same id, so that a table taken in twice makes no class twice. */
export const eventClassId = (code: string, number: string, day: Day, startMinute: number): string => {
  const time = `${String(Math.floor(startMinute / 60)).padStart(2, '0')}${String(startMinute % 60).padStart(2, '0')}`
  return `class-${code}-${number}-${day}-${time}`
}
