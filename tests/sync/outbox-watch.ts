import type { Instant } from '#domain/day.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { KEPT_DAYS } from '#sync/device/prune.ts'
import { type Complaint, complaint } from './complaint.ts'

const DAY_MS = 24 * 3600_000

/** The same change, under whatever number. */
const sameChange = ({ name, input, madeAt }: OutboxItem): string =>
  `${name} ${madeAt} ${JSON.stringify(input)}`

const counted = (items: readonly OutboxItem[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(sameChange(item), (counts.get(sameChange(item)) ?? 0) + 1)
  return counts
}

/** Sees to it that nothing a device keeps goes before its time, and counts what was ever kept and what went. */
export class OutboxWatch {
  readonly complaints: Complaint[] = []
  made = 0
  gone = 0

  constructor(
    private readonly device: string,
    private readonly around: { now(): Instant; hasSettled(device: string, id: number): boolean },
    /** A person whose use was ended keeps nothing that the hub has. */
    private readonly isRevoked: () => boolean,
  ) {}

  /** The person was told that this is kept. */
  promise(id: number, outbox: readonly OutboxItem[]): void {
    if (!outbox.some((item) => item.id === id))
      this.complaints.push(complaint('lost', `${this.device} promised ${id} and does not have it`))
  }

  /** `name` is what the device is called after the change. */
  look(name: string, before: readonly OutboxItem[], after: readonly OutboxItem[]): void {
    const ids = new Set(after.map((item) => item.id))
    const gone = before.filter((item) => !ids.has(item.id))
    this.made += after.length - (before.length - gone.length)
    if (gone.length === 0) return
    const left = counted(after)
    const had = counted(before)
    for (const item of gone) {
      const key = sameChange(item)
      if ((left.get(key) ?? 0) >= (had.get(key) ?? 0)) this.made -= 1
      else this.#went(name, item)
    }
  }

  #went(name: string, item: OutboxItem): void {
    this.gone += 1
    const age = item.settledAt === null ? 0 : Date.parse(this.around.now()) - Date.parse(item.settledAt)
    const isOver = item.state === 'applied' || item.state === 'set-aside'
    const isOld = isOver && age >= KEPT_DAYS * DAY_MS
    if (!this.around.hasSettled(name, item.id) || !(isOld || this.isRevoked()))
      this.complaints.push(complaint('lost', `${this.device} forgot ${item.id} ${item.name} (${item.state})`))
  }
}
