import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Actor } from '#domain/account/actor.ts'
import type { SyncRequest } from '#sync/protocol.ts'

/** An IndexedDB as it was left: its Dexie version, the stores with their indexes, and what is in them. */
export interface RecordedDatabase {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, readonly unknown[]>>
}

/**
 * A device of a release: the request that was acknowledged, the one that never arrived, what the hub of that release answered to
 * both, and the device's database as it then was: the answer to the first taken in, the rest waiting.
 */
export interface RecordedDevice {
  readonly actor: Actor
  readonly acknowledged: SyncRequest
  readonly waiting: SyncRequest
  readonly expected: readonly {
    readonly id: number
    readonly outcome: string
    readonly code: string | null
  }[]
  readonly database: RecordedDatabase
}

/** What a release wrote on the wire and kept on its devices; see `record.ts`. Written once, when it is released. */
export interface RecordedRelease {
  readonly release: string
  readonly devices: readonly RecordedDevice[]
}

export const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** Every recorded release, the oldest first. */
export const recordedReleases = (): RecordedRelease[] =>
  readdirSync(FOLDER)
    .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as RecordedRelease)
