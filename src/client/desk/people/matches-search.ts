const KATAKANA_TO_HIRAGANA = 0x60

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .replace(/[\s\-‐－ー()（）]/g, '')
    .toLowerCase()

/** Whether every word that was typed occurs in one of the fields; width, spaces, hyphens and kind of kana make no difference. */
export const matchesSearch = (typed: string, fields: readonly (string | undefined)[]): boolean => {
  const searched = fields.map((field) => plain(field ?? ''))
  const words = typed.trim().split(/\s+/).map(plain)
  return words.every((word) => searched.some((field) => field.includes(word)))
}
