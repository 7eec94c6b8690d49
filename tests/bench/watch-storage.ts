/** What a page's database did, in the order of its commits; times in milliseconds since 1970. */
export interface StorageLog {
  /** Rows written so far, not counting outbox and bookkeeping. */
  rows: number
  pointerUpAt: number
  /** `outboxId` is the last outbox item the transaction wrote, 0 when none. */
  readonly commits: { readonly at: number; readonly rows: number; readonly outboxId: number }[]
}

declare global {
  interface Window {
    storageLog: StorageLog
  }
}

/** Runs in the page before its own scripts, and as text: it must stand alone. */
export const watchStorage = (): void => {
  const log: StorageLog = { rows: 0, pointerUpAt: 0, commits: [] }
  window.storageLog = log
  const bookkeeping = new Set(['outbox', 'device', 'seen'])
  const lastItem = new WeakMap<IDBTransaction, number>()
  const sinceEpoch = (time: number): number => performance.timeOrigin + time
  const lifted = (event: Event): void => {
    log.pointerUpAt = sinceEpoch(event.timeStamp)
  }
  addEventListener('pointerup', lifted, { capture: true })

  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (
    this: IDBObjectStore,
    value: { id: number },
    ...key: IDBValidKey[]
  ) {
    if (!bookkeeping.has(this.name)) log.rows += 1
    if (this.name === 'outbox') lastItem.set(this.transaction, value.id)
    return put.call(this, value, ...key)
  }

  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    const made = transaction.call(this, stores, mode, options)
    const committed = (): void => {
      const at = sinceEpoch(performance.now())
      log.commits.push({ at, rows: log.rows, outboxId: lastItem.get(made) ?? 0 })
    }
    if (mode === 'readwrite') made.addEventListener('complete', committed)
    return made
  }
}
