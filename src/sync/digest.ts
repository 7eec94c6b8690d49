import type { AnyRow, TableName } from '#domain/tables.ts'

const inKeyOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** 64 bits of a text in two numbers; it finds mistakes, it guards nothing. */
const hashOf = (text: string): [number, number] => {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return [high >>> 0, low >>> 0]
}

/** Says in a few letters which rows with which contents somebody holds, in whatever order they are added. */
export class RowsDigest {
  #rows = 0
  #high = 0
  #low = 0

  add(table: TableName, row: AnyRow): void {
    const [high, low] = hashOf(`${table} ${JSON.stringify(row, inKeyOrder)}`)
    this.#rows += 1
    this.#high = (this.#high + high) >>> 0
    this.#low = (this.#low + low) >>> 0
  }

  /** `rows.high.low`; equal for equal rows. */
  toString(): string {
    return `${this.#rows}.${this.#high.toString(36)}.${this.#low.toString(36)}`
  }
}
