/** Which column orders a table, and how. */
export interface TableSort {
  key: string
  direction: 'ascending' | 'descending'
}

type Sortable = string | number | boolean | null | undefined

function compare(a: Sortable, b: Sortable): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a ?? '').localeCompare(String(b ?? ''), 'ja', { numeric: true })
}

/** A copy of `rows` in order of what `valueOf` gives; numbers by size, words in Japanese order, empty ones last. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => Sortable,
  direction: TableSort['direction'],
): Row[] {
  const isEmpty = (row: Row) => valueOf(row) === undefined || valueOf(row) === null || valueOf(row) === ''
  const filled = rows.filter((row) => !isEmpty(row))
  const sign = direction === 'ascending' ? 1 : -1
  filled.sort((a, b) => sign * compare(valueOf(a), valueOf(b)))
  return [...filled, ...rows.filter(isEmpty)]
}
