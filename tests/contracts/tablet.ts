import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { PublicKey } from '../../src/server/access/device-key.ts'

/** What a tablet signs; `body` exactly as it is sent, '' where nothing is. */
export interface Signing {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly body?: string
  readonly timeMs: number
  readonly nonce?: string
}

/** A volunteer's tablet as the server knows it: a key that signs every request. */
export class Tablet {
  /** What the server called it when it was enrolled. */
  id = ''
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  get publicKey(): PublicKey {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    return { kty: 'EC', crv: 'P-256', x, y }
  }

  headers({ method, path, body = '', timeMs, nonce = newNonce() }: Signing): Record<string, string> {
    const hash = createHash('sha256').update(body).digest('hex')
    const text = ['v1', method, path, timeMs, nonce, hash].join('\n')
    const key = { key: this.#keys.privateKey, dsaEncoding: 'ieee-p1363' } as const
    const signature = sign('sha256', Buffer.from(text), key).toString('base64url')
    return { 'Magonote-Device': this.id, 'Magonote-Signature': `v1.${timeMs}.${nonce}.${signature}` }
  }
}

export const newNonce = (): string => randomBytes(16).toString('base64url')
