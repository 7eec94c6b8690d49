import type { Instant } from '#domain/day.ts'
import type { Refusal } from '#domain/finding.ts'
import type { Change } from '#domain/rows.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'

/** A row as it was before a change, and what the change `wrote` in its place: no need to write that again. */
export type BeforeImage = Change & { readonly wrote?: AnyRow | null }

/** A change of this device and what became of it. `before` are the rows as they were, for undoing while it is pending. */
export interface OutboxItem {
  readonly id: number
  readonly name: string
  readonly input: unknown
  /** What was typed, sealed for the hub, where this device has lost the key to it: then `input` is null. */
  readonly sealedInput?: string
  readonly madeAt: Instant
  readonly author: string
  readonly state: 'pending' | 'applied' | 'refused' | 'held' | 'set-aside'
  readonly before: readonly BeforeImage[]
  readonly refusal: Refusal | null
  readonly flags: readonly string[]
  /** Sent again to a restored hub for its number only: it stays what it was. */
  readonly stays?: 'refused' | 'set-aside'
  /** Once refused, and handed in anew when this account's use was ended: not handed in a second time. */
  readonly isHandedIn?: true
  /** By the hub's clock. */
  readonly settledAt: Instant | null
}

/** Where this device stands: its random name, its last mutation, and how far it has read. */
export interface DeviceState {
  readonly device: string
  readonly lastMutationId: number
  readonly epoch: string | null
  readonly cursor: string | null
  /** Set while a fresh snapshot of several pages replaces rows the device already had. */
  readonly isSweeping: boolean
  /** Server time minus device time in milliseconds, as last measured; shown, and orders nothing. */
  readonly clockOffsetMs: number
  readonly lastSyncedAt: Instant | null
  /** When all rows were last compared with the hub's, by the hub's clock. */
  readonly comparedAt: Instant | null
}

/** What can be done inside one read-write transaction of the device's database. Await nothing else inside it. */
export interface DeviceSpace {
  lookup(table: TableName, by: string, values: readonly string[]): PromiseLike<readonly AnyRow[]>
  write(changes: readonly Change[]): PromiseLike<void>
  state(): PromiseLike<DeviceState>
  setState(state: DeviceState): PromiseLike<void>
  /** Outbox items not settled yet, in order of id. */
  pending(): PromiseLike<readonly OutboxItem[]>
  /** Outbox items the hub has answered and that are still kept, in order of id. */
  settled(): PromiseLike<readonly OutboxItem[]>
  putOutbox(items: readonly OutboxItem[]): PromiseLike<void>
  forgetOutbox(ids: readonly number[]): PromiseLike<void>
  allRows(table: TableName): PromiseLike<readonly AnyRow[]>
  /** Notes rows a snapshot named. */
  noteSeen(keys: readonly { table: TableName; id: string }[]): PromiseLike<void>
  forgetSeen(): PromiseLike<void>
  /** Erases every row of every table that was not noted since forgetSeen. */
  eraseUnseen(): PromiseLike<void>
}

/** The device's database: all or nothing, durable when the promise resolves. */
export interface DeviceStore {
  transaction<T>(work: (space: DeviceSpace) => Promise<T>): Promise<T>
}
