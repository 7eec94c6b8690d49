import type { MunicipalityEntry } from '#client/state/api.ts'

const HIRAGANA_FROM_KATAKANA = 0x60

const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - HIRAGANA_FROM_KATAKANA))
    .replace(/\s/g, '')

/** Those whose name or kana contains what was typed; names that begin with it come first. */
export const matchingMunicipalities = (
  entries: readonly MunicipalityEntry[],
  typed: string,
): MunicipalityEntry[] => {
  const wanted = plain(typed)
  const found = entries.filter(
    ({ name, kana }) => plain(name).includes(wanted) || plain(kana).includes(wanted),
  )
  const isBeginning = ({ name, kana }: MunicipalityEntry): boolean =>
    plain(name).startsWith(wanted) || plain(kana).startsWith(wanted)
  return [...found.filter(isBeginning), ...found.filter((entry) => !isBeginning(entry))]
}
