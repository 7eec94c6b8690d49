import { Form } from '../words.ts'
import { attendancesSoFar } from './attendances-so-far.ts'
import type { SeatFacts } from './attended-seats.ts'
import { inFiscalYear } from './in-fiscal-year.ts'
import { lessonsGiven } from './lessons-given.ts'
import { peopleReached } from './people-reached.ts'

/** Lessons given, 延べ参加者数 and 実人数. */
export interface FormCount {
  readonly lessons: number
  readonly attendances: number
  readonly people: number
}

export interface TableByForm {
  readonly rows: readonly (FormCount & { readonly form: Form })[]
  /** People are not the sum of the rows: whoever came to two forms is one person. */
  readonly total: FormCount
}

const count = (facts: SeatFacts): FormCount => ({
  lessons: lessonsGiven(facts).length,
  attendances: attendancesSoFar(facts),
  people: peopleReached(facts),
})

/** One row for each form in the order of the programme's list, and the total, for one fiscal year. */
export const tableByForm = (facts: SeatFacts, fiscalYear: number): TableByForm => {
  const year = inFiscalYear(facts, fiscalYear)
  const rows = Form.options.map((form) => ({
    form,
    ...count({ ...year, lessons: year.lessons.filter((lesson) => lesson.form === form) }),
  }))
  return { rows, total: count(year) }
}
