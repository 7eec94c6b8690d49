/** A spreadsheet would calculate a cell that begins like this; an apostrophe makes it text. What we counted stays a number. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u
/** A comma divides cells here; a program that guesses may take one of these for it, and calculate what comes after. */
const HIDDEN_FORMULA = /([;|\t])(?=\s*[=+\-@＝＋－＠])/gu

const cellText = (cell: string | number | null): string => {
  if (typeof cell === 'number') return String(cell)
  const written = (cell ?? '').replace(HIDDEN_FORMULA, "$1'")
  const safe = FORMULA.test(written) ? `'${written}` : written
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV for spreadsheets: byte order mark, CRLF, cells that could be calculated made text. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
