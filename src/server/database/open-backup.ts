import { createDecipheriv } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { BackupKey } from './backup-key.ts'
import { BackupRefused, damaged, foreign, newer, parsed } from './dump-format.ts'
import {
  AnySealedHeader,
  CHUNK_BYTES,
  CIPHER,
  hashOfHeader,
  keyOfFile,
  MOST_HEADER_BYTES,
  nonceOf,
  SEALED_FORMAT,
  SealedHeader,
  TAG_BYTES,
} from './sealed-format.ts'

const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES
const LINE_FEED = 10
const BRACE = 0x7b

/**
 * The bytes of a backup without its seal; those of a file written before backups were sealed as they stand. Every chunk is
 * authenticated before anything of it is given.
 * @throws BackupRefused when no key opens it, or it was changed, cut short or is a newer release's
 */
export async function* openBackup(file: string, keys: readonly BackupKey[]): AsyncGenerator<Buffer> {
  let opening: Opening | null | undefined
  let rest: Buffer = Buffer.alloc(0)
  for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, bytes])
    if (opening === undefined) ({ opening, rest } = begin(rest, keys))
    if (opening === undefined) continue
    if (opening === null) {
      yield rest
      rest = Buffer.alloc(0)
      continue
    }
    // The last chunk is known by the file's end alone.
    while (rest.length > SEALED_CHUNK) {
      yield opening.chunk(rest.subarray(0, SEALED_CHUNK), false)
      rest = rest.subarray(SEALED_CHUNK)
    }
  }
  if (opening === undefined) throw foreign()
  if (opening) yield opening.chunk(rest, true)
}

interface Begun {
  /** Null for a file that is not sealed, undefined while its header is not there whole. */
  readonly opening: Opening | null | undefined
  readonly rest: Buffer
}

const begin = (bytes: Buffer, keys: readonly BackupKey[]): Begun => {
  if (bytes.length > 0 && bytes[0] !== BRACE) return { opening: null, rest: bytes }
  const end = bytes.indexOf(LINE_FEED)
  if (end > MOST_HEADER_BYTES || (end < 0 && bytes.length > MOST_HEADER_BYTES)) throw foreign()
  if (end < 0) return { opening: undefined, rest: bytes }
  const line = bytes.toString('utf8', 0, end + 1)
  const header = readHeader(line)
  const opening = new Opening(line, keyOfFile(keyFor(header, keys).bytes, header.salt))
  return { opening, rest: bytes.subarray(end + 1) }
}

const readHeader = (line: string): SealedHeader => {
  const any = parsed(AnySealedHeader, line)
  if (!any) throw foreign()
  if (any.format > SEALED_FORMAT) throw newer(any.release)
  const header = parsed(SealedHeader, line)
  if (!header) throw damaged()
  return header
}

const keyFor = ({ keyMark, keyFrom }: SealedHeader, keys: readonly BackupKey[]): BackupKey => {
  const key = keys.find(({ mark }) => mark === keyMark)
  if (key) return key
  const which = keyFrom === 'key-file' ? 'a BACKUP_KEY_FILE' : 'the secret file of its server'
  const mark = keyMark.replace(/[^\w]/g, '?').slice(0, 16)
  throw new BackupRefused(
    `This backup was encrypted with ${which} (mark ${mark}), which is not here: name that file by BACKUP_KEY_FILE.`,
  )
}

class Opening {
  readonly #key: Buffer
  readonly #headerHash: Buffer
  #chunk = 0

  constructor(header: string, key: Buffer) {
    this.#key = key
    this.#headerHash = hashOfHeader(header)
  }

  chunk(sealed: Buffer, isLast: boolean): Buffer {
    const end = sealed.length - TAG_BYTES
    if (end < 0) throw damaged()
    const decipher = createDecipheriv(CIPHER, this.#key, nonceOf(this.#chunk, isLast), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(this.#headerHash).setAuthTag(sealed.subarray(end))
    this.#chunk += 1
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
    } catch {
      throw damaged()
    }
  }
}
