import { createDecipheriv, createECDH, createHash, hkdfSync } from 'node:crypto'
import { nestingOf } from './nesting.ts'

/** As deep as a body that comes open may be. */
const MOST_NESTING = 32
const CURVE = 'prime256v1'
const PUBLIC_BYTES = 65
const IV_BYTES = 12
const TAG_BYTES = 16

/** The key pair devices seal their unsent changes for: made of the server's secret, so the same in every hub process. */
export interface OutboxKey {
  /** Tells one key from another. */
  readonly id: string
  /** P-256, uncompressed, base64url. */
  readonly publicKey: string
  /** What a device sealed (base64url of its public key, IV, AES-256-GCM); throws when it is none of ours or was changed. */
  open(about: string, sealed: string): unknown
}

export const outboxKey = (secret: Uint8Array): OutboxKey => {
  const own = createECDH(CURVE)
  own.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, '', 'magonote outbox key', 32)))
  const publicKey = own.getPublicKey()
  return {
    id: createHash('sha256').update(publicKey).digest('base64url').slice(0, 16),
    publicKey: publicKey.toString('base64url'),
    open(about, sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const sender = bytes.subarray(0, PUBLIC_BYTES)
      const agreed = own.computeSecret(sender)
      const key = Buffer.from(hkdfSync('sha256', agreed, sender, 'magonote outbox', 32))
      const iv = bytes.subarray(PUBLIC_BYTES, PUBLIC_BYTES + IV_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', key, iv)
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-TAG_BYTES))
      const opened = decipher.update(bytes.subarray(PUBLIC_BYTES + IV_BYTES, -TAG_BYTES))
      const text = Buffer.concat([opened, decipher.final()]).toString('utf8')
      if (nestingOf(text) > MOST_NESTING) throw new Error('nested too deeply')
      return JSON.parse(text) as unknown
    },
  }
}
