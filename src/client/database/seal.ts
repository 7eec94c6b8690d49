import { gcm } from '@noble/ciphers/aes.js'

export const IV_BYTES = 12

const utf8 = new TextEncoder()
const text = new TextDecoder()

/**
 * AES-256-GCM with a fresh IV in front; `about` is authenticated with it, so that nothing sealed for one place opens in
 * another. Not the browser's own, which is asynchronous: an IndexedDB transaction does not wait for it.
 */
export const seal = (key: Uint8Array, about: string, value: unknown): Uint8Array<ArrayBuffer> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = gcm(key, iv, utf8.encode(about)).encrypt(utf8.encode(JSON.stringify(value)))
  const whole = new Uint8Array(IV_BYTES + sealed.length)
  whole.set(iv)
  whole.set(sealed, IV_BYTES)
  return whole
}

/** What `seal` was given. Throws when the key is another, or anything was changed. */
export const unseal = (key: Uint8Array, about: string, sealed: Uint8Array): unknown => {
  const open = gcm(key, sealed.subarray(0, IV_BYTES), utf8.encode(about))
  return JSON.parse(text.decode(open.decrypt(sealed.subarray(IV_BYTES))))
}
