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
    const places = [indexedDB]
    for (const name of (await navigator.storageBuckets?.keys()) ?? [])
      places.push((await navigator.storageBuckets?.open(name))?.indexedDB ?? indexedDB)
    for (const place of places)
      for (const { name = '' } of await place.databases()) {
        const database = await done(place.open(name))
        const stores = [...database.objectStoreNames]
        const reading = database.transaction(stores)
        for (const store of stores)
          found[store] = [...(found[store] ?? []), ...(await done(reading.objectStore(store).getAll()))]
        database.close()
      }
    return found
  })
