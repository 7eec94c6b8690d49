import { addDays, type Day, fiscalYear } from '../day.ts'
import type { Form, Track } from '../words.ts'
import { capacityOfEvent } from './event-capacity.ts'
import type { EventField, EventFormat } from './event-columns.ts'
import { descriptionOfEvent } from './event-description.ts'
import { type CellRemark, type EventCells, RowRemarks } from './event-row.ts'
import { codeOfEvent, eventClassId, numberOfEvent } from './event-source.ts'
import { cutTo, eventLine, looksLikeFormula } from './event-text.ts'
import { levelOfEvent, topicsOfEvent } from './event-topics.ts'
import { type EventWhen, whenOfEvent } from './event-when.ts'
import { whereOfEvent } from './event-where.ts'
import { ImportedClass } from './import-classes.ts'

/** What the coordinator decides for the whole table. */
export interface EventChoices {
  /** Code of the municipality that takes the classes in. */
  readonly municipality: string
  readonly today: Day
  readonly form: Form
  readonly track: Track
  /** Persons, where the table names no capacity. */
  readonly usualCapacity: number
  /** Whole weeks by which every class is moved; 0 leaves the days as they are. */
  readonly weeksLater: number
  /** Classes of another municipality are taken in as one's own. */
  readonly isOtherTownTaken: boolean
}

/** A row as it was understood; `imported` is null while it has errors. */
export interface EventClass {
  readonly title: string
  readonly imported: ImportedClass | null
  readonly errors: readonly CellRemark[]
  readonly notes: readonly CellRemark[]
  readonly isOtherTown: boolean
  /** What could be read, also of a row with errors; the day is moved already. */
  readonly when: EventWhen | null
  readonly placeName: string
  readonly capacity: number
  /** The day as the table has it, before any move. */
  readonly writtenDay: Day | null
}

const THREE_YEARS = 3 * 365 + 1

const WORDED: readonly EventField[] = [
  'title',
  'subtitle',
  'summary',
  'description',
  'place',
  'meetingPlace',
  'building',
  'city',
  'town',
  'contactName',
]

const noteFormulas = (cells: EventCells, remarks: RowRemarks): void => {
  for (const field of WORDED)
    if (looksLikeFormula(cells[field]))
      remarks.note(field, '計算式のように始まっているので、はじめの記号を取って文字として取り込みます')
}

const titleOf = (cells: EventCells, remarks: RowRemarks): string => {
  const title = eventLine(cells.title)
  if (title === '') remarks.error('title', '講座の名前が空です')
  if (title.length > 80) remarks.note('title', '講座の名前が長いので80文字までにします')
  if (/中止|延期|取りやめ/.test(cells.state))
    remarks.error('state', `「${eventLine(cells.state)}」と書かれた催しは取り込みません`)
  return cutTo(title, 80)
}

const codeOf = (cells: EventCells, choices: EventChoices, remarks: RowRemarks): string | null => {
  const code = codeOfEvent(cells.code)
  if (!code) return remarks.error('code', `「${eventLine(cells.code)}」は市町の番号として正しくありません`)
  if (code === choices.municipality) return code
  if (choices.isOtherTownTaken) remarks.note('code', 'ほかの市町の講座です')
  else remarks.error('code', 'ほかの市町の講座です。取り込むには上の欄に印を付けてください')
  return code
}

const numberOf = (cells: EventCells, remarks: RowRemarks): string | null => {
  const number = numberOfEvent(cells.number)
  if (number === '')
    return remarks.error('number', '番号が空です。同じ講座を二度取り込まないために番号が必要です')
  return number.length <= 100 ? number : remarks.error('number', '番号が長すぎます')
}

const noteDay = (when: EventWhen | null, today: Day, remarks: RowRemarks): void => {
  if (!when) return
  if (when.lessonDay < today) remarks.note('startDay', '過去の日付です')
  if (when.lessonDay > addDays(today, THREE_YEARS)) remarks.note('startDay', 'ずいぶん先の日付です')
}

const shaped = (wanted: ImportedClass, remarks: RowRemarks): ImportedClass | null => {
  const known = ImportedClass.safeParse(wanted)
  if (!known.success) return remarks.error('title', '講座として読めない文字が入っています')
  return remarks.errors.length === 0 ? known.data : null
}

/**
 * By the day as written: a moved table taken in again a week later, and so moved further, is still the same table. Moved into
 * another fiscal year it makes new classes.
 */
const idOf = (code: string, number: string, written: EventWhen, when: EventWhen): string => {
  const id = eventClassId(code, number, written.lessonDay, written.startMinute)
  return when.lessonDay === written.lessonDay ? id : `${id}-in-${fiscalYear(when.lessonDay)}`
}

/** Reads one line of a table of events as a class, or says column by column why it is none. */
export const classOfEventRow = (
  cells: EventCells,
  format: EventFormat,
  choices: EventChoices,
): EventClass => {
  const remarks = new RowRemarks(format)
  const code = codeOf(cells, choices, remarks)
  const number = numberOf(cells, remarks)
  const title = titleOf(cells, remarks)
  const written = whenOfEvent(cells, remarks)
  const when = written && { ...written, lessonDay: addDays(written.lessonDay, choices.weeksLater * 7) }
  const words = { title, description: descriptionOfEvent(cells, remarks) }
  const where = whereOfEvent(cells, remarks)
  const capacity = capacityOfEvent(cells, choices.usualCapacity, remarks)
  noteFormulas(cells, remarks)
  noteDay(when, choices.today, remarks)
  const kinds = {
    form: choices.form,
    track: choices.track,
    topics: topicsOfEvent(`${title} ${cells.subtitle} ${cells.summary} ${cells.description}`),
    level: levelOfEvent(title),
  }
  const imported =
    written && when && code && number
      ? shaped(
          {
            id: idOf(code, number, written, when),
            ...words,
            ...where,
            ...when,
            ...kinds,
            capacity,
          },
          remarks,
        )
      : null
  return {
    title,
    imported,
    errors: remarks.errors,
    notes: remarks.notes,
    isOtherTown: code !== null && code !== choices.municipality,
    when,
    placeName: where.placeName,
    capacity,
    writtenDay: written?.lessonDay ?? null,
  }
}
