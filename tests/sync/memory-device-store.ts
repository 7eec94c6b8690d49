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

const firstState = (device: string): DeviceState => ({
  device,
  lastMutationId: 0,
  epoch: null,
  cursor: null,
  isSweeping: false,
  clockOffsetMs: 0,
  lastSyncedAt: null,
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
  #kept: Kept
  #queue: Promise<unknown> = Promise.resolve()
  #lives = 0
  #stepsLeft = Infinity

  constructor(device: string) {
    this.#kept = { rows: new Map(), outbox: new Map(), state: firstState(device), seen: new Set() }
  }

  /** Ends every transaction under way without a trace; those begun afterwards find what was committed before. */
  crash(): void {
    this.#lives += 1
    this.#stepsLeft = Infinity
  }

  /** Crashes in the middle of whatever makes the n-th step from now. */
  crashAfter(steps: number): void {
    this.#stepsLeft = steps
  }

  transaction<T>(work: (space: DeviceSpace) => Promise<T>): Promise<T> {
    const life = this.#lives
    const mine = this.#queue.then(async () => {
      let draft = this.#kept
      const step = (): void => {
        this.#stepsLeft -= 1
        if (this.#stepsLeft < 0) this.crash()
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
      this.#kept = draft
      return value
    })
    this.#queue = mine.catch(() => undefined)
    return mine
  }

  rows(): Change[] {
    return TABLE_NAMES.flatMap((table) =>
      [...(this.#kept.rows.get(table)?.values() ?? [])].map((row) => ({ table, id: row.id, row }) as Change),
    )
  }

  outbox(): OutboxItem[] {
    return byId(this.#kept.outbox.values())
  }

  state(): DeviceState {
    return this.#kept.state
  }
}

const spaceOf = (read: () => Kept, keep: (kept: Kept) => void, step: () => void): DeviceSpace => {
  const change = async (more: (kept: Kept) => Partial<Kept>): Promise<void> => {
    step()
    keep({ ...read(), ...more(read()) })
  }
  const items = async (isWanted: (item: OutboxItem) => boolean): Promise<OutboxItem[]> =>
    byId([...read().outbox.values()].filter(isWanted))
  return {
    lookup: async (table, by, values) => {
      const rows = read().rows.get(table) ?? new Map<string, AnyRow>()
      if (by === 'id') return values.flatMap((id) => rows.get(id) ?? [])
      const indexes: readonly string[] = TABLES[table].indexes
      if (!indexes.includes(by)) throw new Error(`${table} is not looked up by ${by}`)
      const wanted = new Set(values)
      return [...rows.values()].filter((row) =>
        wanted.has(String((row as unknown as Record<string, unknown>)[by])),
      )
    },
    write: (changes) => change(({ rows }) => ({ rows: written(rows, changes) })),
    state: async () => read().state,
    setState: (state) => change(() => ({ state })),
    pending: () => items((item) => item.state === 'pending'),
    settled: () => items((item) => item.state !== 'pending'),
    putOutbox: (put) =>
      change(({ outbox }) => ({
        outbox: new Map([...outbox, ...put.map((item) => [item.id, item] as const)]),
      })),
    noteSeen: (keys) => change(({ seen }) => ({ seen: new Set([...seen, ...keys.map(keyOf)]) })),
    forgetSeen: () => change(() => ({ seen: new Set() })),
    eraseUnseen: () => change((kept) => ({ rows: seenOnly(kept), seen: new Set() })),
  }
}
