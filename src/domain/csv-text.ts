/** A spreadsheet would calculate a cell that begins like this; an apostrophe makes it text. Plain numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u
const NUMBER = /^-?\d+(\.\d+)?$/

const cellText = (cell: string | number | null): string => {
  const written = cell === null ? '' : String(cell)
  const safe = FORMULA.test(written) && !NUMBER.test(written) ? `'${written}` : written
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV for spreadsheets: byte order mark, CRLF, cells that could be calculated made text. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
