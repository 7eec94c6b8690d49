import { createHash, hkdfSync } from 'node:crypto'
import { z } from 'zod'

/**
 * A sealed backup is one line of JSON (a SealedHeader) ended by a line feed, then chunks of CHUNK_BYTES, the last one
 * shorter or as long: AES-256-GCM, each followed by its tag. The key is of this file alone (HKDF over the office's key
 * and `salt`); the nonce is the chunk's number and whether it is the last, the header's hash is authenticated with
 * each. So nothing can be changed, left out, moved or cut off unnoticed.
 */
export const SEALED_FORMAT = 1

export const CHUNK_BYTES = 65_536
export const TAG_BYTES = 16
export const CIPHER = 'aes-256-gcm'

/** Longer than any header; a file without a line feed by then is none of ours. */
export const MOST_HEADER_BYTES = 2000

export const SealedHeader = z.strictObject({
  magonote: z.literal('sealed-backup'),
  format: z.literal(SEALED_FORMAT),
  release: z.string(),
  madeAt: z.iso.datetime(),
  /** Which key opens it (see `BackupKey`), and whether that is the secret file or a key file of the office's own. */
  keyMark: z.string(),
  keyFrom: z.enum(['secret-file', 'key-file']),
  /** 32 random bytes, base64url. */
  salt: z.string(),
})
export type SealedHeader = z.infer<typeof SealedHeader>

/** What a sealed backup of any format begins with. */
export const AnySealedHeader = z.object({
  magonote: z.literal('sealed-backup'),
  format: z.int(),
  release: z.string(),
})

export const keyOfFile = (officeKey: Uint8Array, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', officeKey, Buffer.from(salt, 'base64url'), 'magonote backup 1', 32))

/** 12 bytes: the chunk's number, then 1 for the last. */
export const nonceOf = (chunk: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(Math.floor(chunk / 2 ** 32), 3)
  nonce.writeUInt32BE(chunk % 2 ** 32, 7)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

export const hashOfHeader = (line: string): Buffer => createHash('sha256').update(line).digest()
