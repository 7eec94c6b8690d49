import { fromBase64Url, toBase64Url } from '#client/database/hub-seal.ts'
import type { SealKey } from '#client/database/keyring.ts'
import { seal, unseal } from '#client/database/seal.ts'
import { keepFirstOnDevice, keptOnDevice } from '#client/database/this-device.ts'
import { randomBytes, unwrapKey, wrapKey } from '#client/database/wrapped-key.ts'

const KEY_BYTES = 32
const DRAFTS = ['magonote.draft.', 'magonote.report.']

/** What a draft needs of the browser's storage; `localStorage` and `sessionStorage` have it. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

interface Drawer {
  readonly id: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly wrapped: Uint8Array<ArrayBuffer>
}

let deviceKey: SealKey | null = null
let accountKey: SealKey | null = null

/** What is typed from now on is sealed with this account's key, so that it lies closed while the device is locked. */
export const sealDraftsWith = (key: SealKey | null): void => void (accountKey = key)

const sealedText = (key: SealKey, name: string, text: string): string =>
  `${key.id}.${toBase64Url(seal(key.key, name, text))}`

const unsealedText = (name: string, kept: string): string | null => {
  const [id, sealed] = kept.split('.')
  const key = [accountKey, deviceKey].find((one) => one?.id === id)
  if (!key || !sealed) return null
  try {
    return unseal(key.key, name, fromBase64Url(sealed)) as string
  } catch {
    return null
  }
}

/** What people have begun to fill in, sealed: read it gives null where the key is not at hand, and it stays. */
export const sealedStorage = (under: Storage): DraftStorage => ({
  getItem(name) {
    const kept = under.getItem(name)
    return kept === null ? null : unsealedText(name, kept)
  },
  setItem(name, text) {
    const key = accountKey ?? deviceKey
    if (key) under.setItem(name, sealedText(key, name, text))
  },
  removeItem: (name) => under.removeItem(name),
})

const wrapping = (salt: Uint8Array<ArrayBuffer>) => ({ secrets: [], salt, purpose: 'drafts' }) as const

const makeDrawer = async (): Promise<Drawer> => {
  const salt = randomBytes(16)
  const wrapped = await wrapKey(randomBytes(KEY_BYTES), wrapping(salt))
  return (await keepFirstOnDevice('drafts', { id: crypto.randomUUID(), salt, wrapped })) as Drawer
}

/** Drafts of releases before 0.4.0 lay open. */
const sealWhatLiesOpen = (storage: Storage): void => {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  for (const name of names.filter((one) => DRAFTS.some((start) => one.startsWith(start)))) {
    const text = storage.getItem(name) ?? ''
    if (text.startsWith('{')) sealedStorage(storage).setItem(name, text)
  }
}

/** Makes the device's own key for drafts ready; drafts of people without a PIN need nothing else. Called before anything is drawn. */
export const openDrafts = async (): Promise<void> => {
  const { id, salt, wrapped } = ((await keptOnDevice('drafts')) as Drawer | undefined) ?? (await makeDrawer())
  const key = await unwrapKey(wrapped, wrapping(salt))
  if (!key) return
  deviceKey = { id, key }
  for (const storage of [localStorage, sessionStorage]) sealWhatLiesOpen(storage)
}
