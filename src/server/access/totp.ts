import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#domain/day.ts'
import { storableText } from '../database/storable.ts'

const STEP_SECONDS = 30
const SECRET_BYTES = 20

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, a new code every 30 seconds. */
const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Magonote', label, secret: Secret.fromBase32(secret), period: STEP_SECONDS })

/** 160 random bits in base 32. */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** What an authenticator app reads from the QR code. Half of a character, which no address can hold, is U+FFFD in it. */
export const totpUri = (secret: string, label: string): string =>
  totpOf(secret, storableText(label)).toString()

/** The code that the app shows at this time. */
export const codeAt = (secret: string, at: Instant): string =>
  totpOf(secret).generate({ timestamp: Date.parse(at) })

/** The number of the 30 seconds to which the code belongs, at most one away from now; null when it is wrong. */
export const stepOfCode = (secret: string, code: string, now: Instant): number | null => {
  const timestamp = Date.parse(now)
  const delta = totpOf(secret).validate({
    token: code.normalize('NFKC').replace(/\s/g, ''),
    timestamp,
    window: 1,
  })
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta
}
