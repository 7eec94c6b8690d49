const MOST_BYTES = 100

/** Control and direction characters, halves of characters, line ends, and what a folder or a command would take for its own. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|%$`';&{}[\]]+/gu
const WRONG_START = /^[\s.=+\-@~＝＋－＠]+/u
const WRONG_END = /[\s.]+$/u

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

const cutTo = (text: string, most: number): string => {
  let cut = ''
  for (const letter of text) {
    if (bytesOf(cut + letter) > most) return cut
    cut += letter
  }
  return cut
}

/**
 * A name under which every computer keeps a file, whatever it was made of: at most 100 bytes, no path, nothing that a
 * spreadsheet or a screen would act on. `ending` is ours, as csv.
 */
export const safeFileName = (name: string, ending: string): string => {
  const safe = name.normalize('NFC').replace(UNSAFE, '_').replace(WRONG_START, '')
  const cut = cutTo(safe, MOST_BYTES - ending.length - 1).replace(WRONG_END, '')
  return `${cut || 'magonote'}.${ending}`
}
