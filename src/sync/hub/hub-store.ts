import type { Instant } from '#domain/day.ts'
import type { Held } from '#domain/held/held.ts'
import type { Wanted } from '#domain/need.ts'
import type { Change } from '#domain/rows.ts'
import type { AnyRow, TableName } from '#domain/tables.ts'
import type { MutationResult, PushedMutation } from '../protocol.ts'

/** A row as the hub keeps it; `row` is null when it was removed. Versions count up per municipality. */
export interface StoredRow {
  readonly table: TableName
  readonly id: string
  readonly version: number
  readonly row: AnyRow | null
}

/** Where a reader stands in a municipality's rows, ordered by version, table, id. */
export interface Place {
  readonly version: number
  readonly table: string
  readonly id: string
}

/** One consistent view of a municipality. */
export interface HubView {
  readonly epoch: string
  /** The municipality's version in this view. */
  readonly version: number
  /** Rows of `table` that are there and whose `by` (id or an index) is one of `values`. */
  lookup(table: TableName, by: string, values: readonly string[]): Promise<StoredRow[]>
  /** Several such look-ups at once: what was found of each, in their order. */
  lookupAll(wanted: readonly Wanted[]): Promise<StoredRow[][]>
  /** At most `limit` rows after `place`, removed ones included, in order. */
  after(place: Place, limit: number): Promise<StoredRow[]>
}

/** A device as the hub knows it. */
export interface KnownDevice {
  readonly accountId: string
  readonly lastMutationId: number
}

/** One municipality while its version row is locked: nobody else writes to it. */
export interface HubSpace extends HubView {
  device(deviceId: string): Promise<KnownDevice | null>
  /** How many changes that were held of this account's devices wait for a decision, whoever is said to have typed them. */
  waitingOf(accountId: string): Promise<number>
  /** How many people this account has erased since then. */
  erasedBy(accountId: string, since: Instant): Promise<number>
  /** How many devices have pushed for this account since then. */
  devicesOf(accountId: string, since: Instant): Promise<number>
  results(deviceId: string, ids: readonly number[]): Promise<MutationResult[]>
  /** Writes the changes, stamped with the municipality's next version. */
  save(changes: readonly Change[]): Promise<void>
  /** Remembers the mutation's result and that it was the device's last. */
  settle(deviceId: string, accountId: string, mutation: PushedMutation, result: MutationResult): Promise<void>
  /** Keeps what was typed for a person; `held` is the row that says why. */
  hold(deviceId: string, mutation: PushedMutation, held: Held): Promise<void>
}

/** Where the hub keeps its rows. Both methods run `work` in one transaction; an error undoes all of it and is thrown on. */
export interface HubStore {
  /** Locks the municipality's version row, then works; `wrote` is whether the version went up. */
  write<T>(municipality: string, work: (space: HubSpace) => Promise<T>): Promise<{ value: T; wrote: boolean }>
  read<T>(municipality: string, work: (view: HubView) => Promise<T>): Promise<T>
}
