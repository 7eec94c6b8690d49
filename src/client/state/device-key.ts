import { z } from 'zod'
import { toBase64Url } from '#client/database/hub-seal.ts'
import { keepOnDevice, keptOnDevice } from '#client/database/this-device.ts'

const KEY = 'enrolled-device'
const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

const EnrolledDevice = z.object({
  deviceId: z.string(),
  municipality: z.string(),
  /** Cannot be taken out of this browser. */
  privateKey: z.custom<CryptoKey>((key) => typeof key === 'object' && key !== null),
})
/** This device as one of a municipality's tablets. */
export type EnrolledDevice = z.infer<typeof EnrolledDevice>

/** The public half as the server keeps it: a point of P-256, both coordinates in base64url. */
export interface PublicKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

/** Null where this browser is no enrolled tablet, or keeps nothing. */
export const enrolledDevice = async (): Promise<EnrolledDevice | null> => {
  const kept = EnrolledDevice.safeParse(await keptOnDevice(KEY).catch(() => null))
  return kept.success ? kept.data : null
}

export const keepEnrolledDevice = (device: EnrolledDevice): Promise<void> => keepOnDevice(KEY, device)

/** Browsers make keys on pages that came by https alone, or from the computer itself. */
export const canMakeKeys = (): boolean => globalThis.crypto.subtle !== undefined

/** A new pair; the private half never leaves this browser, not even for this app. */
export const makeDeviceKey = async (): Promise<{ privateKey: CryptoKey; publicKey: PublicKey }> => {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, false, ['sign', 'verify'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey)
  return { privateKey, publicKey: { kty: 'EC', crv: 'P-256', x, y } }
}

let lastKnown: EnrolledDevice | null = null

/** The browser has emptied what this page keeps; the page, still open, puts the tablet's key back. */
export const keepDeviceAgain = async (): Promise<void> => {
  if (lastKnown && !(await enrolledDevice())) await keepEnrolledDevice(lastKnown)
}

/** How far the server's clock is ahead of ours, once it has said that ours is wrong. */
let aheadMs = 0

export const setServerTime = (serverTime: string): void => {
  aheadMs = Date.parse(serverTime) - Date.now()
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const pathOf = (path: string): string => {
  const { pathname, search } = new URL(path, location.origin)
  return pathname + search
}

/**
 * The headers by which the server knows this tablet; none where it is not enrolled.
 * @param path with its query
 * @param body exactly as it is sent, '' where nothing is
 */
export const signedHeaders = async (
  method: string,
  path: string,
  body: string,
): Promise<Record<string, string>> => {
  const device = await enrolledDevice()
  if (!device) return {}
  lastKnown = device
  const bytes = new TextEncoder()
  const time = String(Date.now() + aheadMs)
  const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  const hash = hexOf(await crypto.subtle.digest('SHA-256', bytes.encode(body)))
  const text = ['v1', method, pathOf(path), time, nonce, hash].join('\n')
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = await crypto.subtle.sign(how, device.privateKey, bytes.encode(text))
  return {
    'magonote-device': device.deviceId,
    'magonote-signature': `v1.${time}.${nonce}.${toBase64Url(new Uint8Array(signature))}`,
  }
}
