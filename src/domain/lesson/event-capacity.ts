import type { EventCells, RowRemarks } from './event-row.ts'

const MOST_PERSONS = 500

/** `20`, `20名`, `先着２０人`; the number before 名 or 人 counts, else the first. NaN where no number is written. */
const personsIn = (written: string): number => {
  const plain = written.normalize('NFKC').replaceAll(',', '')
  return Number.parseInt(/(\d+)\s*[名人]/.exec(plain)?.[1] ?? /\d+/.exec(plain)?.[0] ?? '', 10)
}

/** `-5`, `−５名`, `△5`: a number below nothing. */
const isBelowNothing = (written: string): boolean => /^\s*[-−‐–—△▲]\s*\d/.test(written.normalize('NFKC'))

/** How many persons the class has room for; `usual` where the table does not say. */
export const capacityOfEvent = (cells: EventCells, usual: number, remarks: RowRemarks): number => {
  if (isBelowNothing(cells.capacity)) {
    remarks.error('capacity', '定員は1人からです')
    return usual
  }
  const persons = personsIn(cells.capacity)
  if (persons > MOST_PERSONS) {
    remarks.error('capacity', `定員は${MOST_PERSONS}人までです`)
    return usual
  }
  if (persons > 0) return persons
  const written = cells.capacity.trim()
  remarks.note(
    'capacity',
    written === ''
      ? `定員がないので${usual}人とします`
      : `定員「${cutShort(written)}」は人数として読めないので${usual}人とします`,
  )
  return usual
}

const cutShort = (written: string): string => (written.length > 20 ? `${written.slice(0, 20)}…` : written)
