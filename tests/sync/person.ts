import type { Instant } from '#domain/day.ts'
import type { Mutation } from '#domain/mutation.ts'
import type { Rows } from '#domain/rows.ts'
import type { Row, TableName } from '#domain/tables.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import type { Mutated } from '#sync/device/keep.ts'
import type { Random } from './random.ts'

/** A person in front of a device: what they see, what the clock says, and what they can press. */
export interface Person {
  readonly rows: Rows
  readonly outbox: readonly OutboxItem[]
  readonly accountId: string
  readonly random: Random
  readonly clock: Instant
  newId(): string
  press<Input>(mutation: Mutation<Input>, input: Input): Promise<Mutated>
  sendAgain(id: number): Promise<Mutated>
  setAside(id: number): Promise<void>
}

/** Does something sensible with what is on the screen, or nothing when there is nothing to do. */
export type Deed = (person: Person) => Promise<unknown> | null

export const some = <T extends TableName>(
  { rows, random }: Person,
  table: T,
  isWanted: (row: Row<T>) => boolean = () => true,
): Row<T> | undefined => random.pick(rows.all(table).filter(isWanted))
