import type { EventField, EventFormat } from './event-columns.ts'

/** One line of a table of events as it was written; '' where the table has no such column. */
export type EventCells = Readonly<Record<EventField, string>>

/** What is to be said about a cell: the column by its published name, and a sentence. */
export interface CellRemark {
  readonly column: string
  readonly message: string
}

/** Collects what is wrong with a row (`errors`: it cannot be taken in) and what was assumed (`notes`). */
export class RowRemarks {
  readonly errors: CellRemark[] = []
  readonly notes: CellRemark[] = []
  readonly #format: EventFormat

  constructor(format: EventFormat) {
    this.#format = format
  }

  error(field: EventField, message: string): null {
    this.errors.push({ column: this.#format.fields[field] ?? '', message })
    return null
  }

  note(field: EventField, message: string): void {
    this.notes.push({ column: this.#format.fields[field] ?? '', message })
  }
}
