import { csvText } from '#domain/csv-text.ts'
import type { EventTableClass } from '#domain/lesson/event-table-classes.ts'

/** The rows that cannot be taken in, one line for each error, for the person who corrects the table. */
export const wrongRowsCsv = (rows: readonly EventTableClass[]): string =>
  csvText([
    ['行', '講座の名前', '列', '誤り'],
    ...rows.flatMap(({ line, title, errors }) =>
      errors.map(({ column, message }) => [line, title, column, message]),
    ),
  ])
