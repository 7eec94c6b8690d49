import { EVENT_FORMATS, type EventField, type EventFormat, REQUIRED_FIELDS } from './event-columns.ts'

/** Which published header a table bears, where each column stands (from 0), and what does not fit. */
export interface EventHeader {
  readonly format: EventFormat
  readonly positions: ReadonlyMap<EventField, number>
  /** Names of the columns without which nothing can be read. */
  readonly missing: readonly string[]
  /** Names of columns that no published header knows, or that stand there twice; they are left out. */
  readonly ignored: readonly string[]
}

/** Full-width and half-width, spaces and letter case make no difference. */
const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()

const readAs = (format: EventFormat, names: readonly string[]): EventHeader => {
  const plain = names.map(plainName)
  const known = new Set(format.columns.map(plainName))
  const positions = new Map<EventField, number>()
  for (const [field, column] of Object.entries(format.fields) as [EventField, string][]) {
    const position = plain.indexOf(plainName(column))
    if (position >= 0) positions.set(field, position)
  }
  const missing = REQUIRED_FIELDS.filter((field) => !positions.has(field))
  return {
    format,
    positions,
    missing: missing.map((field) => format.fields[field] ?? field),
    ignored: names.filter((_, index) => {
      const one = plain[index] ?? ''
      return one !== '' && (!known.has(one) || plain.indexOf(one) !== index)
    }),
  }
}

/** Reads the first line of a table, whatever the order of its columns, as the published header it is nearest to. */
export const readEventHeader = (names: readonly string[]): EventHeader => {
  const [first, ...others] = EVENT_FORMATS.map((format) => readAs(format, names))
  if (!first) throw new Error('no header of events is known')
  const isNearer = (one: EventHeader, other: EventHeader) =>
    one.missing.length - other.missing.length || one.ignored.length - other.ignored.length
  return others.reduce((best, one) => (isNearer(one, best) < 0 ? one : best), first)
}
