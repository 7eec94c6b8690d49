import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const BYTES = 32

/** The file appears whole or not at all, and only once, however many hub processes start together. */
const makeSecret = (file: string): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}`
  fs.writeFileSync(draft, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    fs.rmSync(draft)
  }
}

/**
 * The server's secret, made on the first start in a file only its owner can read. Every hub process on one database
 * needs the same file; without it nobody's PIN is right any more.
 * @throws Error with a sentence for the operator when the file is something else
 */
export const readSecret = (file: string): Uint8Array => {
  if (!fs.existsSync(file)) makeSecret(file)
  const secret = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64url')
  if (secret.length !== BYTES)
    throw new Error(`The secret file ${file} does not hold ${BYTES} bytes in base64url.`)
  return secret
}
