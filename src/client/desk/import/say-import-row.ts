import type { CellRemark } from '#domain/lesson/event-row.ts'
import { sayDayWithYear, sayMinute } from '#client/words/say-day.ts'
import type { ImportRow } from './useImportRows.ts'

const SHORT: Record<string, string> = { 都道府県コード又は市区町村コード: '市町コード' }

const sayRemark = ({ column, message }: CellRemark): string =>
  column ? `${SHORT[column] ?? column}: ${message}` : message

/** The cells of the preview in words; what could not be read is left empty. */
export const sayImportRow = ({
  line,
  title,
  when,
  placeName,
  capacity,
  standing,
  errors,
  notes,
}: ImportRow) => ({
  line,
  title,
  standing,
  sortDay: when ? `${when.lessonDay} ${String(when.startMinute).padStart(4, '0')}` : '',
  // A table may hold last year's days.
  day: when ? sayDayWithYear(when.lessonDay) : '',
  time: when ? `${sayMinute(when.startMinute)}〜${sayMinute(when.startMinute + when.durationMinutes)}` : '',
  place: placeName,
  capacity: `${capacity}人`,
  errors: errors.map(sayRemark),
  notes: notes.map(sayRemark),
})
