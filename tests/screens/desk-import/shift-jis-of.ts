const decoder = new TextDecoder('shift_jis')
const LEADS = [
  ...Array.from({ length: 0x1f }, (_, at) => 0x81 + at),
  ...Array.from({ length: 11 }, (_, at) => 0xe0 + at),
]

/** Every letter of two bytes, asked of the decoder: no runtime has an encoder for Shift_JIS. */
const bytesOf = new Map<string, number[]>(
  LEADS.flatMap((lead) =>
    Array.from({ length: 0xbd }, (_, at) => [lead, 0x40 + at]).map(
      (pair) => [decoder.decode(new Uint8Array(pair)), pair] as const,
    ),
  ),
)

/** The text in Shift_JIS. Throws where a letter has no place in it. */
export const shiftJisOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    [...text].flatMap((letter) => {
      const known = letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : bytesOf.get(letter)
      if (!known) throw new Error(`no Shift_JIS for 「${letter}」`)
      return known
    }),
  )
