/** The cells of a CSV text, or a sentence why they cannot be told apart. */
export type SplitCells = { readonly cells: readonly (readonly string[])[] } | { readonly refusal: string }

/** The reader of CSV is fetched when the first table is chosen: nobody else at the desk needs it. */
export const splitCells = async (text: string): Promise<SplitCells> => {
  const { default: papa } = await import('papaparse')
  const { data, errors } = papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'] })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (!broken) return { cells: data }
  return {
    refusal: `この表の${(broken.row ?? 0) + 1}行目あたりで、引用符（"）が正しく閉じられていません。表を保存し直してください。`,
  }
}
