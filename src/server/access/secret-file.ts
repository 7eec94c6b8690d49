import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const BYTES = 32

/**
 * The server's secret, made on the first start in a file only its owner can read. Every hub process on one database
 * needs the same file; without it nobody's PIN is right any more.
 * @throws Error with a sentence for the operator when the file is something else
 */
export const readSecret = (file: string): Uint8Array => {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const made = randomBytes(BYTES).toString('base64url')
    fs.writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true })
  }
  const secret = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64url')
  if (secret.length !== BYTES)
    throw new Error(`The secret file ${file} does not hold ${BYTES} bytes in base64url.`)
  return secret
}
