/** The text of a table, or a sentence why its letters cannot be read. */
export type DecodedTable =
  { readonly text: string; readonly isShiftJis: boolean } | { readonly refusal: string }

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03

/** UTF-8 with or without its mark, else Shift_JIS; letters are never guessed one by one. */
export const decodeTable = (bytes: Uint8Array): DecodedTable => {
  if (isZip(bytes))
    return {
      refusal:
        'これは Excel のファイルです。Excel で開き「CSV UTF-8（コンマ区切り）」で保存してから選んでください。',
    }
  const utf8 = decodeAs('utf-8', bytes)
  const text = utf8 ?? decodeAs('shift_jis', bytes)
  if (text === null || text.includes('\0'))
    return {
      refusal:
        'このファイルの文字を読めません。「CSV UTF-8（コンマ区切り）」で保存し直してから選んでください。',
    }
  return { text, isShiftJis: utf8 === null }
}
