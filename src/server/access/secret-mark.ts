import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { readSecret } from './secret-file.ts'

/** Tells one secret from another and nothing else of it: it is random and long. 16 letters, hex. */
export const secretMark = (secret: Uint8Array): string =>
  createHash('sha256').update('magonote secret').update(secret).digest('hex').slice(0, 16)

/** The mark of the secret in a file, or null when there is no such file; none is made. */
export const secretMarkOf = (file: string): string | null =>
  fs.existsSync(file) ? secretMark(readSecret(file)) : null
