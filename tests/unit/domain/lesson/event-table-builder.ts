import type { EventChoices } from '#domain/lesson/class-of-event-row.ts'
import { EVENT_FORMATS, type EventFormat } from '#domain/lesson/event-columns.ts'
import { classesOfEventTable, type EventTableClass } from '#domain/lesson/event-table-classes.ts'
import { openEventTable } from '#domain/lesson/event-table.ts'
import { TODAY, UBE_CODE } from '../sample-rows.ts'

export const BASE = EVENT_FORMATS[0] as EventFormat
export const V1 = EVENT_FORMATS[1] as EventFormat

export const CHOICES: EventChoices = {
  municipality: UBE_CODE,
  today: TODAY,
  form: '集合型',
  track: '市町独自',
  usualCapacity: 10,
  weeksLater: 0,
  isOtherTownTaken: false,
}

/** An invented class in the columns of the base registry; a test names only the columns it is about. */
const SAMPLE: Record<string, string> = {
  NO: '0000000001',
  都道府県コード又は市区町村コード: UBE_CODE,
  名称: '見本のスマホ教室',
  開始日: '2026-12-01',
  終了日: '2026-12-01',
  開始時刻: '10:00',
  終了時刻: '11:30',
  場所名称: '見本公民館',
  定員: '12',
}

export const tableOf = (...rows: Record<string, string>[]): string[][] => [
  [...BASE.columns],
  ...rows.map((row) => BASE.columns.map((column) => ({ ...SAMPLE, ...row })[column] ?? '')),
]

export const readTable = (
  cells: readonly (readonly string[])[],
  choices: Partial<EventChoices> = {},
): EventTableClass[] => {
  const table = openEventTable(cells)
  if ('refusal' in table) throw new Error(table.refusal)
  return classesOfEventTable(table, { ...CHOICES, ...choices })
}

/** The one class that a row of these columns is read as. */
export const readRow = (
  row: Record<string, string>,
  choices: Partial<EventChoices> = {},
): EventTableClass => {
  const [only] = readTable(tableOf(row), choices)
  if (!only) throw new Error('the table has no row')
  return only
}
