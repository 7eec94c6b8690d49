import { createCipheriv, randomBytes } from 'node:crypto'
import { Writable } from 'node:stream'
import type { BackupKey } from './backup-key.ts'
import {
  CHUNK_BYTES,
  CIPHER,
  hashOfHeader,
  keyOfFile,
  nonceOf,
  SEALED_FORMAT,
  type SealedHeader,
} from './sealed-format.ts'

/** What only the caller knows of a sealed backup. */
export type AboutSealed = Pick<SealedHeader, 'release' | 'madeAt'>

/** Encrypts what is written to it and hands it on to `to`; it is finished when `to` is. */
export const sealBackup = (to: Writable, key: BackupKey, about: AboutSealed): Writable => {
  const salt = randomBytes(32).toString('base64url')
  const header: SealedHeader = {
    magonote: 'sealed-backup',
    format: SEALED_FORMAT,
    ...about,
    keyMark: key.mark,
    keyFrom: key.from,
    salt,
  }
  const line = `${JSON.stringify(header)}\n`
  return new Sealing(to, line, keyOfFile(key.bytes, salt))
}

class Sealing extends Writable {
  readonly #to: Writable
  readonly #key: Buffer
  readonly #headerHash: Buffer
  #sealed: Buffer[]
  #rest: Buffer = Buffer.alloc(0)
  #chunk = 0

  constructor(to: Writable, header: string, key: Buffer) {
    super()
    this.#to = to
    this.#key = key
    this.#headerHash = hashOfHeader(header)
    this.#sealed = [Buffer.from(header)]
    to.on('error', (error) => this.destroy(error))
  }

  override _write(bytes: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#rest = Buffer.concat([this.#rest, bytes])
    // A full chunk waits until something follows it: only then it is not the last.
    while (this.#rest.length > CHUNK_BYTES) {
      this.#seal(this.#rest.subarray(0, CHUNK_BYTES), false)
      this.#rest = this.#rest.subarray(CHUNK_BYTES)
    }
    const sealed = this.#taken()
    if (sealed.length > 0) this.#to.write(sealed, done)
    else done()
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#seal(this.#rest, true)
    this.#to.once('finish', () => done()).end(this.#taken())
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (error) this.#to.destroy()
    done(error)
  }

  #seal(plain: Buffer, isLast: boolean): void {
    const cipher = createCipheriv(CIPHER, this.#key, nonceOf(this.#chunk, isLast))
    cipher.setAAD(this.#headerHash)
    this.#sealed.push(cipher.update(plain), cipher.final(), cipher.getAuthTag())
    this.#chunk += 1
  }

  #taken(): Buffer {
    return Buffer.concat(this.#sealed.splice(0))
  }
}
