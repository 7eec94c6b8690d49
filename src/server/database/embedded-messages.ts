import type { Row } from './database.ts'

/** What the hub's thread asks of the embedded database's thread. */
export type Ask =
  { id: number; kind: 'query'; text: string; params: readonly unknown[] } | { id: number; kind: 'close' }

/** Why a statement failed; without a code it is not PostgreSQL that refused. */
export interface Failure {
  message: string
  code?: string
  constraint?: string | undefined
}

/** What the embedded database's thread says, in answer or of its own accord. */
export type Word =
  | { kind: 'ready' }
  | { kind: 'answered'; id: number; rows: Row[] }
  | { kind: 'failed'; id: number; failure: Failure }
  | { kind: 'heard'; channel: string; payload: string }
  | { kind: 'broken'; reason: string }

/** What the thread is given when it starts; null keeps the database in memory. */
export interface EmbeddedStart {
  folder: string | null
}
