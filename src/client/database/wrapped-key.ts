import { keepFirstOnDevice, keptOnDevice } from './this-device.ts'
import { seal, unseal } from './seal.ts'

const IV_BYTES = 12
const NAME = 'wrapping'

/** The device's own key: made in the browser and never let out of it. */
const deviceKey = async (): Promise<CryptoKey> => {
  const known = await keptOnDevice(NAME)
  if (known) return known as CryptoKey
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  return (await keepFirstOnDevice(NAME, made)) as CryptoKey
}

/** HKDF-SHA-256 of these secrets, in this order, for one purpose. */
const joined = async (
  secrets: readonly Uint8Array[],
  salt: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Uint8Array> => {
  const all = new Uint8Array(secrets.flatMap((one) => [...one]))
  const basis = await crypto.subtle.importKey('raw', all, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(`magonote ${purpose}`)
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, basis, 256),
  )
}

/** With what a key is wrapped: secrets that the person and the server hold, for one purpose. The device's key comes on top. */
export interface Wrapping {
  readonly secrets: readonly Uint8Array[]
  readonly salt: Uint8Array<ArrayBuffer>
  readonly purpose: 'account key' | 'todays pack' | 'share' | 'drafts'
}

/** The key so that it may lie on the device. */
export const wrapKey = async (
  key: Uint8Array,
  { secrets, salt, purpose }: Wrapping,
): Promise<Uint8Array<ArrayBuffer>> => {
  const inner = seal(await joined(secrets, salt, purpose), purpose, [...key])
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const outer = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), inner)
  return new Uint8Array([...iv, ...new Uint8Array(outer)])
}

/** The key, or null when a secret was wrong or this is another device. */
export const unwrapKey = async (
  wrapped: Uint8Array<ArrayBuffer>,
  { secrets, salt, purpose }: Wrapping,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const iv = wrapped.slice(0, IV_BYTES)
    const outer = wrapped.slice(IV_BYTES)
    const inner = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await deviceKey(), outer)
    const bytes = unseal(await joined(secrets, salt, purpose), purpose, new Uint8Array(inner))
    return new Uint8Array(bytes as number[])
  } catch {
    return null
  }
}

export const randomBytes = (count: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(count))
