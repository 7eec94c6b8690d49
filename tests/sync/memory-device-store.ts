import type { Change } from '#domain/rows.ts'
import { type AnyRow, TABLE_NAMES, type TableName, TABLES } from '#domain/tables.ts'
import type { DeviceSpace, DeviceState, DeviceStore, OutboxItem } from '#sync/device/device-store.ts'

interface Kept {
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<string, AnyRow>>
  readonly outbox: ReadonlyMap<number, OutboxItem>
  readonly state: DeviceState
  readonly seen: ReadonlySet<string>
}

/** The device lost its power; whatever was not committed is gone. */
export class DeviceCrashed extends Error {}

/** The browser gives this app no more room; nothing of the transaction was kept. */
export class QuotaExceeded extends Error {}

/** What can end a transaction: before it is committed, or after, when nobody hears of it. */
export type DeviceFault = 'killed' | 'killed-after-commit' | 'full'

const firstState = (device: string): DeviceState => ({
  device,
  lastMutationId: 0,
  epoch: null,
  cursor: null,
  isSweeping: false,
  clockOffsetMs: 0,
  lastSyncedAt: null,
  comparedAt: null,
})

const keyOf = ({ table, id }: { table: TableName; id: string }): string => `${table}/${id}`

const written = (rows: Kept['rows'], changes: readonly Change[]): Kept['rows'] => {
  const copy = new Map(rows)
  const own = new Map<TableName, Map<string, AnyRow>>()
  for (const { table, id, row } of changes) {
    const mine = own.get(table) ?? new Map(rows.get(table))
    if (row) mine.set(id, row)
    else mine.delete(id)
    own.set(table, mine)
    copy.set(table, mine)
  }
  return copy
}

const seenOnly = (kept: Kept): Kept['rows'] =>
  new Map(
    [...kept.rows].map(([table, rows]) => [
      table,
      new Map([...rows].filter(([id]) => kept.seen.has(keyOf({ table, id })))),
    ]),
  )

const byId = (items: Iterable<OutboxItem>): OutboxItem[] => [...items].sort((a, b) => a.id - b.id)

/** A device's database in plain maps: transactions run one after another, each all or nothing. */
export class MemoryDeviceStore implements DeviceStore {
  /** Told of every fault when it strikes work that had written something. */
  onFault: (fault: DeviceFault) => void = () => undefined
  /** Told of the outbox as it was and as it is after every commit that changed it. */
  onOutbox: (before: readonly OutboxItem[], after: readonly OutboxItem[]) => void = () => undefined
  #kept: Kept
  #queue: Promise<unknown> = Promise.resolve()
  #lives = 0
  #stepsLeft = Infinity
  #next: DeviceFault = 'killed'

  constructor(device: string) {
    this.#kept = { rows: new Map(), outbox: new Map(), state: firstState(device), seen: new Set() }
  }

  /** Ends every transaction under way without a trace; those begun afterwards find what was committed before. */
  crash(): void {
    this.#lives += 1
    this.calm()
  }

  /** Crashes in the middle of whatever makes the n-th step from now. */
  crashAfter(steps: number): void {
    this.failAfter('killed', steps)
  }

  /** The fault strikes at the n-th step from now; `killed-after-commit` at the end of the next transaction that writes. */
  failAfter(fault: DeviceFault, steps = 0): void {
    this.#next = fault
    this.#stepsLeft = steps
  }

  /** Nothing strikes any more. */
  calm(): void {
    this.#stepsLeft = Infinity
  }

  transaction<T>(work: (space: DeviceSpace) => Promise<T>): Promise<T> {
    const life = this.#lives
    const mine = this.#queue.then(async () => {
      const before = this.#kept
      let draft = before
      const step = (): void => {
        if (this.#next !== 'killed-after-commit') this.#strike(draft !== before)
        if (life !== this.#lives) throw new DeviceCrashed('the device is off')
      }
      step()
      const value = await work(
        spaceOf(
          () => draft,
          (next) => {
            draft = next
          },
          step,
        ),
      )
      step()
      this.#commit(before, draft)
      return value
    })
    this.#queue = mine.catch(() => undefined)
    return mine
  }

  #commit(before: Kept, after: Kept): void {
    this.#kept = after
    if (after.outbox !== before.outbox) this.onOutbox([...before.outbox.values()], [...after.outbox.values()])
    if (this.#next !== 'killed-after-commit' || this.#stepsLeft === Infinity || after === before) return
    this.crash()
    this.onFault('killed-after-commit')
    throw new DeviceCrashed('the device is off, and what it had just written is kept')
  }

  #strike(hasWritten: boolean): void {
    this.#stepsLeft -= 1
    if (this.#stepsLeft >= 0) return
    if (this.#next === 'full' && !hasWritten) return
    if (hasWritten) this.onFault(this.#next)
    if (this.#next !== 'full') return this.crash()
    this.calm()
    throw new QuotaExceeded('there is no room for this')
  }

  rows(): Change[] {
    return TABLE_NAMES.flatMap((table) =>
      [...(this.#kept.rows.get(table)?.values() ?? [])].map((row) => ({ table, id: row.id, row }) as Change),
    )
  }

  row(table: TableName, id: string): AnyRow | undefined {
    return this.#kept.rows.get(table)?.get(id)
  }

  outbox(): OutboxItem[] {
    return byId(this.#kept.outbox.values())
  }

  state(): DeviceState {
    return this.#kept.state
  }
}

const lookedUp = (kept: Kept, table: TableName, by: string, values: readonly string[]): AnyRow[] => {
  const rows = kept.rows.get(table) ?? new Map<string, AnyRow>()
  if (by === 'id') return values.flatMap((id) => rows.get(id) ?? [])
  const indexes: readonly string[] = TABLES[table].indexes
  if (!indexes.includes(by)) throw new Error(`${table} is not looked up by ${by}`)
  const wanted = new Set(values)
  return [...rows.values()].filter((row) =>
    wanted.has(String((row as unknown as Record<string, unknown>)[by])),
  )
}

const spaceOf = (read: () => Kept, keep: (kept: Kept) => void, step: () => void): DeviceSpace => {
  const change = async (more: (kept: Kept) => Partial<Kept>): Promise<void> => {
    step()
    keep({ ...read(), ...more(read()) })
  }
  const items = async (isWanted: (item: OutboxItem) => boolean): Promise<OutboxItem[]> =>
    byId([...read().outbox.values()].filter(isWanted))
  return {
    lookup: async (table, by, values) => lookedUp(read(), table, by, values),
    write: (changes) => change(({ rows }) => ({ rows: written(rows, changes) })),
    state: async () => read().state,
    setState: (state) => change(() => ({ state })),
    pending: () => items((item) => item.state === 'pending'),
    settled: () => items((item) => item.state !== 'pending'),
    putOutbox: (put) =>
      change(({ outbox }) => ({
        outbox: new Map([...outbox, ...put.map((item) => [item.id, item] as const)]),
      })),
    forgetOutbox: (ids) =>
      change(({ outbox }) => ({ outbox: new Map([...outbox].filter(([id]) => !ids.includes(id))) })),
    allRows: async (table) => [...(read().rows.get(table)?.values() ?? [])],
    noteSeen: (keys) => change(({ seen }) => ({ seen: new Set([...seen, ...keys.map(keyOf)]) })),
    forgetSeen: () => change(() => ({ seen: new Set() })),
    eraseUnseen: () => change((kept) => ({ rows: seenOnly(kept), seen: new Set() })),
  }
}
