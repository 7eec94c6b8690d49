import { type Held, isUndecided } from '#domain/held/held.ts'
import type { Learner } from '#domain/learner/learner.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Wanted } from '#domain/need.ts'
import type { Change } from '#domain/rows.ts'
import { indexesAtHub, TABLE_NAMES, type TableName } from '#domain/tables.ts'
import { inOrder, isAfter } from '#sync/hub/cursor.ts'
import type { HubSpace, HubStore, HubView, KnownDevice, Place, StoredRow } from '#sync/hub/hub-store.ts'
import type { MutationResult, PushedMutation } from '#sync/protocol.ts'

type Tables = ReadonlyMap<TableName, ReadonlyMap<string, StoredRow>>

/** A municipality as it was committed; never changed afterwards. */
export interface Committed {
  readonly epoch: string
  readonly version: number
  readonly tables: Tables
  readonly devices: ReadonlyMap<string, KnownDevice>
  readonly results: ReadonlyMap<string, MutationResult>
  readonly kept: ReadonlyMap<string, PushedMutation>
}

/** A mutation with what became of it, as the hub remembered it. */
export interface Settlement {
  readonly device: string
  readonly accountId: string
  readonly mutation: PushedMutation
  readonly result: MutationResult
}

const EMPTY: Committed = {
  epoch: 'epoch-1',
  version: 0,
  tables: new Map(),
  devices: new Map(),
  results: new Map(),
  kept: new Map(),
}

const allOf = (tables: Tables): StoredRow[] =>
  TABLE_NAMES.flatMap((name) => [...(tables.get(name)?.values() ?? [])])

const found = (tables: Tables, { table, by, values }: Wanted): StoredRow[] => {
  const rows = tables.get(table) ?? new Map<string, StoredRow>()
  if (by === 'id') return values.flatMap((id) => rows.get(id) ?? []).filter((one) => one.row !== null)
  if (!indexesAtHub(table).includes(by)) throw new Error(`${table} is not looked up by ${by}`)
  const wanted = new Set(values)
  return [...rows.values()].filter(
    ({ row }) => row !== null && wanted.has(String((row as unknown as Record<string, unknown>)[by])),
  )
}

const viewOf = (read: () => Committed): HubView => ({
  get epoch() {
    return read().epoch
  },
  get version() {
    return read().version
  },
  lookup: async (table, by, values) => found(read().tables, { table, by, values }),
  lookupAll: async (wanted) => wanted.map((one) => found(read().tables, one)),
  after: async (place: Place, limit: number) =>
    allOf(read().tables)
      .filter((row) => isAfter(row, place))
      .sort(inOrder)
      .slice(0, limit),
})

const withRows = (tables: Tables, changes: readonly Change[], version: number): Tables => {
  const copy = new Map(tables)
  const own = new Map<TableName, Map<string, StoredRow>>()
  for (const { table, id, row } of changes) {
    const rows = own.get(table) ?? new Map(tables.get(table))
    rows.set(id, { table, id, version, row })
    own.set(table, rows)
    copy.set(table, rows)
  }
  return copy
}

/** Work on a copy of the municipality that nobody sees before it is committed. */
class MemorySpace {
  readonly #startVersion: number
  readonly settled: Settlement[] = []
  constructor(
    public now: Committed,
    private readonly step: () => void,
  ) {
    this.#startVersion = now.version
  }

  get space(): HubSpace {
    const view = viewOf(() => this.now)
    return Object.defineProperties(
      {
        lookup: view.lookup,
        lookupAll: view.lookupAll,
        after: view.after,
        device: async (id: string) => this.now.devices.get(id) ?? null,
        waitingOf: async (accountId: string) => this.#waitingOf(accountId),
        erasedBy: async (accountId: string, since: string) => this.#erasedBy(accountId, since),
        /** These maps know no time: a device is never silent long enough. */
        devicesOf: async (accountId: string, _since: string) =>
          [...this.now.devices.values()].filter((one) => one.accountId === accountId).length,
        results: async (id: string, ids: readonly number[]) =>
          [...ids].sort((a, b) => a - b).flatMap((one) => this.now.results.get(`${id}/${one}`) ?? []),
        save: async (changes: readonly Change[]) => this.#save(changes),
        settle: async (id: string, accountId: string, mutation: PushedMutation, result: MutationResult) =>
          this.#settle(id, accountId, mutation, result),
        hold: async (id: string, mutation: PushedMutation, held: Held) => {
          this.#save([{ table: 'held', id: held.id, row: held }])
          this.now = { ...this.now, kept: new Map(this.now.kept).set(`${id}/${mutation.id}`, mutation) }
        },
      },
      { epoch: { get: () => this.now.epoch }, version: { get: () => this.now.version } },
    ) as HubSpace
  }

  #waitingOf(accountId: string): number {
    const { devices, kept, tables } = this.now
    const held = tables.get('held')
    return [...kept.keys()].filter((key) => {
      const device = key.slice(0, key.lastIndexOf('/'))
      const row = held?.get(`held.${key.replaceAll('/', '.')}`)?.row as Held | null | undefined
      return devices.get(device)?.accountId === accountId && row && isUndecided(row)
    }).length
  }

  #erasedBy(accountId: string, since: string): number {
    const rows = (['learner', 'volunteer'] as const).flatMap((table) =>
      [...(this.now.tables.get(table)?.values() ?? [])].map(({ row }) => row as Learner | Volunteer | null),
    )
    return rows.filter((one) => one?.erased?.by === accountId && one.erased.at > since).length
  }

  #save(changes: readonly Change[]): void {
    this.step()
    if (changes.length === 0) return
    const version = this.#startVersion + 1
    this.now = { ...this.now, version, tables: withRows(this.now.tables, changes, version) }
  }

  #settle(device: string, accountId: string, mutation: PushedMutation, result: MutationResult): void {
    this.step()
    const last = this.now.devices.get(device)?.lastMutationId ?? 0
    if (mutation.id !== last + 1) throw new Error(`mutation ${mutation.id} was settled after ${last}`)
    this.settled.push({ device, accountId, mutation, result })
    this.now = {
      ...this.now,
      devices: new Map(this.now.devices).set(device, { accountId, lastMutationId: mutation.id }),
      results: new Map(this.now.results).set(`${device}/${mutation.id}`, result),
    }
  }
}

/** The hub's rows in plain maps. `step` runs before every write and before the commit; what it throws kills the transaction. */
export class MemoryHubStore implements HubStore {
  step: () => void = () => undefined
  /** Told of every commit of a municipality: what it was, what it is, and what was settled in between, in order. */
  onCommit: (before: Committed, after: Committed, settled: readonly Settlement[]) => void = () => undefined
  readonly #spaces = new Map<string, Committed>()
  readonly #queues = new Map<string, Promise<unknown>>()

  committed(municipality: string): Committed {
    return this.#spaces.get(municipality) ?? EMPTY
  }

  /** Puts an older state back, as from a backup: under a new epoch. */
  restore(municipality: string, backup: Committed): void {
    this.#spaces.set(municipality, { ...backup, epoch: `${this.committed(municipality).epoch}+` })
  }

  write<T>(
    municipality: string,
    work: (space: HubSpace) => Promise<T>,
  ): Promise<{ value: T; wrote: boolean }> {
    const before = this.#queues.get(municipality) ?? Promise.resolve()
    const mine = before.then(async () => {
      const start = this.committed(municipality)
      const attempt = new MemorySpace(start, () => this.step())
      const value = await work(attempt.space)
      this.step()
      this.#spaces.set(municipality, attempt.now)
      if (attempt.now !== start) this.onCommit(start, attempt.now, attempt.settled)
      return { value, wrote: attempt.now.version > start.version }
    })
    this.#queues.set(
      municipality,
      mine.catch(() => undefined),
    )
    return mine
  }

  read<T>(municipality: string, work: (view: HubView) => Promise<T>): Promise<T> {
    const snapshot = this.committed(municipality)
    return work(viewOf(() => snapshot))
  }
}

/** Every row that is there, by table and id. */
export const rowsThere = (committed: Committed): StoredRow[] =>
  allOf(committed.tables).filter((one) => one.row !== null)
