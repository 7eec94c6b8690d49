import { seal } from './seal.ts'

/** The hub's public key: P-256, uncompressed, base64url. */
export interface HubKey {
  readonly id: string
  readonly publicKey: string
}

/** Seals for the hub alone; this device cannot open it again. */
export interface HubSeal {
  /** base64url of: sender's public key (65 bytes), IV (12), AES-256-GCM. */
  seal(about: string, value: unknown): string
}

const INFO = new TextEncoder().encode('magonote outbox')
const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const CHUNK = 0x8000

export const toBase64Url = (bytes: Uint8Array): string => {
  let letters = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export const fromBase64Url = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))

/**
 * ECIES with a key pair made anew: ECDH on P-256, HKDF-SHA-256 (salt: the sender's public key, info: `magonote outbox`),
 * AES-256-GCM. Agreed on once, before any transaction, because the browser's ECDH is asynchronous.
 */
export const prepareHubSeal = async ({ publicKey }: HubKey): Promise<HubSeal> => {
  const hub = await crypto.subtle.importKey('raw', fromBase64Url(publicKey), CURVE, false, [])
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
  const sender = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: hub }, own.privateKey, 256)
  const basis = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveBits'])
  const derived = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: sender, info: INFO },
    basis,
    256,
  )
  const key = new Uint8Array(derived)
  return {
    seal(about, value) {
      const sealed = seal(key, about, value)
      const whole = new Uint8Array(sender.length + sealed.length)
      whole.set(sender)
      whole.set(sealed, sender.length)
      return toBase64Url(whole)
    },
  }
}
