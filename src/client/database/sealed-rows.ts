import type { OutboxItem } from '#sync/device/device-store.ts'
import { sealedAbout } from '#sync/sealed-about.ts'
import { keyWithId, type Keyring } from './keyring.ts'
import { seal, unseal } from './seal.ts'

/** Goes into what is authenticated: a later shape of sealed rows is told from this one. */
const SHAPE = 1

/** Tables of which only these fields lie open on the device: the key, and what rows are looked up by. */
const OPEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  contact: ['id'],
  held: ['id'],
  report: ['id', 'lessonId', 'learnerId'],
  call: ['id', 'state'],
  lesson: ['id', 'lessonDay', 'learnerHomeId', 'requestId'],
  outbox: ['id', 'state', 'name', 'madeAt', 'author', 'settledAt'],
}

export const SEALED_TABLES: readonly string[] = Object.keys(OPEN_FIELDS)

type AnyFields = Record<string, unknown>

/** A row as it lies on the device: `forHub`, in the outbox alone, is what was typed, sealed for the hub. */
interface SealedRow extends AnyFields {
  readonly keyId: string
  readonly sealed: Uint8Array
  readonly forHub?: string
}

const isSealed = (stored: unknown): stored is SealedRow =>
  typeof stored === 'object' && stored !== null && 'sealed' in stored && 'keyId' in stored

const aboutOf = (municipality: string, table: string, row: AnyFields): string =>
  `${municipality}|${table}|${String(row['id'])}|${SHAPE}`

/** A change this device cannot read now, with what it holds of it: read again when the key is back. */
interface Unread extends OutboxItem {
  readonly sealedHere?: { readonly keyId: string; readonly sealed: Uint8Array }
}

const forHub = (keyring: Keyring, item: OutboxItem): { forHub?: string } => {
  if (item.sealedInput) return { forHub: item.sealedInput }
  const isUnsent = item.state === 'pending' || item.state === 'refused'
  if (!keyring.hub || !isUnsent || item.input === null) return {}
  return { forHub: keyring.hub.seal(sealedAbout(keyring.municipality, item), item.input) }
}

/** The row as it may lie on the device. What is sealed already, and what is no row of a sealed table, stays as it is. */
export const toStored = (keyring: Keyring, table: string, row: unknown): unknown => {
  const open = OPEN_FIELDS[table]
  if (!open || isSealed(row)) return row
  const fields = row as AnyFields
  const { current, municipality } = keyring
  const { sealedHere } = row as Unread
  return {
    ...Object.fromEntries(open.map((name) => [name, fields[name]])),
    ...(sealedHere ?? {
      keyId: current.id,
      sealed: seal(current.key, aboutOf(municipality, table, fields), row),
    }),
    ...(table === 'outbox' ? forHub(keyring, row as OutboxItem) : {}),
  }
}

/** A change whose words only the hub can read: the key it was kept with is not at hand. */
const withoutWords = ({ forHub: sealedInput, keyId, sealed, ...open }: SealedRow): unknown => ({
  ...open,
  ...{ input: null, before: [], refusal: null, flags: [], sealedHere: { keyId, sealed } },
  ...(sealedInput ? { sealedInput } : {}),
})

/** What lies open may have changed while the rest could not be read. */
const openOf = (table: string, stored: SealedRow): AnyFields =>
  Object.fromEntries((OPEN_FIELDS[table] ?? []).map((name) => [name, stored[name]]))

/** The row as it was, `undefined` where this device cannot read it now. Throws when it was changed since. */
export const fromStored = (keyring: Keyring, table: string, stored: unknown): unknown => {
  if (!isSealed(stored)) return stored
  const key = keyWithId(keyring, stored.keyId)
  if (key) {
    const row = unseal(key, aboutOf(keyring.municipality, table, stored), stored.sealed) as AnyFields
    return { ...row, ...openOf(table, stored) }
  }
  if (table === 'outbox') return withoutWords(stored)
  return keyring.todaysRows.get(`${table}/${String(stored['id'])}`)
}
