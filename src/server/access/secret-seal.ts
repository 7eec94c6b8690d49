import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** What is kept in the database only sealed: each purpose has a key of its own, made of the server's secret. */
export interface SecretPurpose {
  readonly secret: Uint8Array
  readonly purpose: 'totp' | 'sealing share'
  /** Whose it is; sealed for one it does not open for another. */
  readonly about: string
}

const keyOf = ({ secret, purpose }: SecretPurpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `magonote ${purpose}`, KEY_BYTES))

/** AES-256-GCM, base64url of IV, tag and text: a stolen backup without the secret file opens it for nobody. */
export const sealWithSecret = (of: SecretPurpose, text: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(of), iv).setAAD(Buffer.from(of.about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws Error when it was sealed for another, with another secret, or was changed */
export const openWithSecret = (of: SecretPurpose, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const text = bytes.subarray(IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(of), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(of.about)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}
