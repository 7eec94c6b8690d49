import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto'

/** A tablet's public key: P-256 as a JSON Web Key, `x` and `y` 32 bytes each in base64url. */
export interface PublicKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

const keyOf = (key: PublicKey): KeyObject => createPublicKey({ key: { ...key } as JsonWebKey, format: 'jwk' })

/** Whether this is a point of the curve at all. */
export const isPublicKey = (key: PublicKey): boolean => {
  try {
    keyOf(key)
    return true
  } catch {
    return false
  }
}

/** @param signature 64 bytes, r and s, as browsers make them; in base64url */
export const isSignedWith = (key: PublicKey, text: string, signature: string): boolean =>
  verify(
    'sha256',
    Buffer.from(text),
    { key: keyOf(key), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
