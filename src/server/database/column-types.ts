type Read = (text: string) => unknown

/** @throws RangeError when the number cannot be held exactly */
export function readInt8(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${text} is beyond the safe integers`)
  return number
}

/** PostgreSQL's `2026-04-01 09:00:00.5+09` as `2026-04-01T00:00:00.500Z`. */
export function readInstant(text: string): string {
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  return new Date(iso).toISOString()
}

const asText: Read = (text) => text

/**
 * Readers by type oid, so that both adapters give the same JavaScript values. Dates and times without a zone stay
 * text: a calendar day must never pass through a clock. Oids: https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat
 */
export const columnReaders: Readonly<Record<number, Read>> = {
  20: readInt8,
  114: JSON.parse,
  3802: JSON.parse,
  1082: asText,
  1083: asText,
  1114: asText,
  1184: readInstant,
  1186: asText,
  1266: asText,
  1700: asText,
}
