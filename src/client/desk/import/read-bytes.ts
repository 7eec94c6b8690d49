const PIECE_BYTES = 256 * 1024

/** Reads a file piece by piece, telling the share read (0–1). Fails with AbortError when told to stop. */
export const readBytes = async (
  file: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Uint8Array> => {
  const bytes = new Uint8Array(file.size)
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const piece = await file.slice(from, from + PIECE_BYTES).arrayBuffer()
    signal.throwIfAborted()
    bytes.set(new Uint8Array(piece), from)
    onProgress(Math.min(1, (from + PIECE_BYTES) / file.size))
  }
  return bytes
}
