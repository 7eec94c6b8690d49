import { type EventField, EVENT_FORMATS } from './event-columns.ts'
import { type EventHeader, readEventHeader } from './event-header.ts'
import type { EventCells } from './event-row.ts'
import { MOST_CLASSES_AN_IMPORT } from './import-classes.ts'

/** One row; `line` is its line in a spreadsheet, the header being line 1. */
export interface EventLine {
  readonly line: number
  readonly cells: EventCells
  /** There are more cells than the header has names for: the row has slipped. */
  readonly isTooLong: boolean
}

/** A table whose header is known and whose size can be taken in; or a sentence why it cannot. */
export type EventTable =
  { readonly header: EventHeader; readonly lines: readonly EventLine[] } | { readonly refusal: string }

const FIELDS = [
  ...new Set(EVENT_FORMATS.flatMap((format) => Object.keys(format.fields))),
] as readonly EventField[]

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

const cellsOf = (row: readonly string[], { positions }: EventHeader): EventCells => {
  const read = (field: EventField): string => row[positions.get(field) ?? -1] ?? ''
  return Object.fromEntries(FIELDS.map((field) => [field, read(field)])) as EventCells
}

const missingSentence = ({ format, missing }: EventHeader): string =>
  `この表には必要な列がありません: ${missing.join('、')}。1行目に「${format.name}」の列の名前を入れてください。`

const tooManySentence = (count: number): string =>
  `この表には${count}件あります。一度に取り込めるのは${MOST_CLASSES_AN_IMPORT}件までです。月ごとなど${MOST_CLASSES_AN_IMPORT}件以下の表に分けて、1つずつ選んでください。`

/** Opens a table of events given as cells; blank lines are passed over. */
export const openEventTable = (rows: readonly (readonly string[])[]): EventTable => {
  const first = rows.findIndex((row) => !isBlank(row))
  const names = rows[first]
  if (!names) return { refusal: 'この表は空です。講座が書かれた表を選んでください。' }
  const header = readEventHeader(names)
  if (header.missing.length > 0) return { refusal: missingSentence(header) }
  const filled = rows.flatMap((row, index) => (index > first && !isBlank(row) ? [{ row, index }] : []))
  if (filled.length === 0) return { refusal: 'この表には列の名前だけがあり、講座がありません。' }
  if (filled.length > MOST_CLASSES_AN_IMPORT) return { refusal: tooManySentence(filled.length) }
  return {
    header,
    lines: filled.map(({ row, index }) => ({
      line: index + 1,
      cells: cellsOf(row, header),
      isTooLong: !isBlank(row.slice(names.length)),
    })),
  }
}
