/**
 * A cell that begins like this would be calculated by a spreadsheet that later opens it. The leading signs are taken off, full
 * width too, so that what stays is plain words wherever it is copied.
 */
const STARTS_LIKE_A_FORMULA = /^(?:[=+\-@\t\r＝＋－＠]\s*)+/u

export const looksLikeFormula = (written: string): boolean => STARTS_LIKE_A_FORMULA.test(written)

const harmless = (written: string): string => written.replace(STARTS_LIKE_A_FORMULA, '')

/** Several lines of text: line breaks alike, no control characters, no formula. */
export const eventText = (written: string): string =>
  harmless(written.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** One line of text: line breaks and runs of spaces become one space. */
export const eventLine = (written: string): string => eventText(written).replaceAll(/\s+/gu, ' ')

/** The text, or as much of it as fits into `most` UTF-16 units with 「…」 at its end; never half a character. */
export const cutTo = (text: string, most: number): string => {
  if (text.length <= most) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > most - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
