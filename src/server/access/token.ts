import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 128 random bits, base64url. */
export const newToken = (): string => randomBytes(16).toString('base64url')

/** SHA-256, hex: enough for what is random and long, and all that is kept of it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const isSameHash = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
