import { classOfEventRow, type EventChoices, type EventClass } from './class-of-event-row.ts'
import type { EventTable } from './event-table.ts'

/** A row of the table as it was understood, with its line in a spreadsheet. */
export interface EventTableClass extends EventClass {
  readonly line: number
}

type OpenTable = Exclude<EventTable, { refusal: string }>

const refused = (row: EventTableClass, column: string, message: string): EventTableClass => ({
  ...row,
  imported: null,
  errors: [...row.errors, { column, message }],
})

/** Of the same class twice in one table, the first stays. */
const withoutDoubles = (rows: readonly EventTableClass[], numberColumn: string): EventTableClass[] => {
  const firstLines = new Map<string, number>()
  return rows.map((row) => {
    if (!row.imported) return row
    const first = firstLines.get(row.imported.id)
    if (first !== undefined) return refused(row, numberColumn, `${first}行目と重複しています`)
    firstLines.set(row.imported.id, row.line)
    return row
  })
}

/** Reads every row of the table as a class, in the order of the table. */
export const classesOfEventTable = (
  { header, lines }: OpenTable,
  choices: EventChoices,
): EventTableClass[] => {
  const rows = lines.map(({ line, cells, isTooLong }) => {
    const row = { line, ...classOfEventRow(cells, header.format, choices) }
    return isTooLong ? refused(row, '', '列の数が1行目より多く、ずれています') : row
  })
  return withoutDoubles(rows, header.format.fields.number ?? '')
}
