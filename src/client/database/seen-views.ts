import Dexie, { type Table } from 'dexie'
import type { ViewPlace } from '#domain/audit/view-place.ts'

/** A contact whose details were shown to somebody on this device, not yet reported; ids and times alone. */
export interface SeenView {
  /** Counts up on this device, whoever uses it. */
  readonly id: number
  /** `municipality/account` of whoever looked. */
  readonly owner: string
  /** Null for what is no single person's: a list, a file. */
  readonly contactId: string | null
  readonly at: string
  readonly where: ViewPlace
}

/** Apart from the rows and the outbox: it outlives a sign-out, and counts for nobody as work that waits. */
class SeenViews extends Dexie {
  readonly views!: Table<SeenView, number, Omit<SeenView, 'id'>>
  readonly named!: Table<{ key: 'device'; name: string }, string>

  constructor() {
    super('magonote-views')
    this.version(1).stores({ views: '++id, owner', named: 'key' })
    this.on('populate', () => this.named.add({ key: 'device', name: `views-${crypto.randomUUID()}` }))
  }
}

const seen = new SeenViews()

export const keepView = async (view: Omit<SeenView, 'id'>): Promise<void> => {
  await seen.views.add(view)
}

/** The oldest of this person's that were not reported yet, and the name under which this list counts. */
export const unreportedViews = async (
  owner: string,
  most: number,
): Promise<{ device: string; views: SeenView[] }> => ({
  device: (await seen.named.get('device'))?.name ?? '',
  views: await seen.views.where('owner').equals(owner).limit(most).sortBy('id'),
})

export const dropViews = (views: readonly SeenView[]): Promise<void> =>
  seen.views.bulkDelete(views.map(({ id }) => id))
