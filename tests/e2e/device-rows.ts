import type { Page } from '@playwright/test'

/** Everything that lies in this device's databases, by the store it lies in. */
export const rowsOnDevice = (page: Page): Promise<Record<string, unknown[]>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('not read'))
      })
    const found: Record<string, unknown[]> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      const reading = database.transaction(stores)
      for (const store of stores)
        found[store] = [...(found[store] ?? []), ...(await done(reading.objectStore(store).getAll()))]
      database.close()
    }
    return found
  })
