import { type EventTable, openEventTable } from '#domain/lesson/event-table.ts'
import { decodeTable } from './decode-table.ts'
import { readBytes } from './read-bytes.ts'
import { splitCells } from './split-cells.ts'

const MOST_BYTES = 20 * 1024 * 1024

export type OpenedFile =
  (Exclude<EventTable, { refusal: string }> & { readonly isShiftJis: boolean }) | { readonly refusal: string }

/** From a file to an open table, or a sentence why not. Fails with AbortError when told to stop. */
export const openTableFile = async (
  file: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<OpenedFile> => {
  if (file.size > MOST_BYTES)
    return { refusal: 'このファイルは大きすぎます。200件以下の表に分けて、1つずつ選んでください。' }
  const decoded = decodeTable(await readBytes(file, signal, onProgress))
  if ('refusal' in decoded) return decoded
  const split = await splitCells(decoded.text)
  signal.throwIfAborted()
  if ('refusal' in split) return split
  const table = openEventTable(split.cells)
  return 'refusal' in table ? table : { ...table, isShiftJis: decoded.isShiftJis }
}
