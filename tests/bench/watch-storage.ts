/** What a page's database did, in the order of its commits; times in milliseconds since 1970. */
export interface StorageLog {
  /** Rows committed so far, not counting outbox and bookkeeping. */
  rows: number
  pointerUpAt: number
  /** The database whose rows are counted, open. */
  opened: IDBDatabase | null
  /** `outboxId` is the last outbox item the transaction wrote, 0 when none. */
  readonly commits: { readonly at: number; readonly rows: number; readonly outboxId: number }[]
}

/** Whose puts are rows: those into databases whose name begins so, `only` into these stores or into all `but` these. */
export interface Counted {
  readonly database: string
  readonly only?: readonly string[]
  readonly but?: readonly string[]
}

declare global {
  interface Window {
    storageLog: StorageLog
  }
}

/** Runs in the page before its own scripts, and as text: it must stand alone. */
export const watchStorage = ({ database, only, but }: Counted): void => {
  const log: StorageLog = { rows: 0, pointerUpAt: 0, opened: null, commits: [] }
  window.storageLog = log
  const sinceEpoch = (time: number): number => performance.timeOrigin + time
  const lifted = (event: Event): void => {
    log.pointerUpAt = sinceEpoch(event.timeStamp)
  }
  addEventListener('pointerup', lifted, { capture: true })

  interface Puts {
    count: number
    lastId: number
  }
  const isCounted = ({ name, transaction: { db } }: IDBObjectStore): boolean =>
    db.name.startsWith(database) && (only?.includes(name) ?? true) && !but?.includes(name)
  const ofTransaction = new WeakMap<IDBTransaction, { rows: Puts; outbox: Puts }>()
  const ofStore = new WeakMap<IDBObjectStore, Puts>()
  const putsOf = (store: IDBObjectStore): Puts => {
    const made = ofTransaction.get(store.transaction)
    const known = store.name === 'outbox' ? made?.outbox : isCounted(store) ? made?.rows : undefined
    const puts = known ?? { count: 0, lastId: 0 }
    ofStore.set(store, puts)
    return puts
  }

  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: { id: number }, key?: IDBValidKey) {
    const puts = ofStore.get(this) ?? putsOf(this)
    puts.count += 1
    puts.lastId = value.id
    return key === undefined ? put.call(this, value) : put.call(this, value, key)
  }

  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    const made = transaction.call(this, stores, mode, options)
    const puts = { rows: { count: 0, lastId: 0 }, outbox: { count: 0, lastId: 0 } }
    const committed = (): void => {
      log.rows += puts.rows.count
      log.commits.push({ at: sinceEpoch(performance.now()), rows: log.rows, outboxId: puts.outbox.lastId })
    }
    if (mode === 'readwrite') {
      if (this.name.startsWith(database)) log.opened = this
      ofTransaction.set(made, puts)
      made.addEventListener('complete', committed)
    }
    return made
  }
}
