import type { Page } from '@playwright/test'

/**
 * Everything that lies in this device's databases, by the store it lies in; with `only` what lies in that store. A database
 * may be taken away while it is read: then all is read again, and nothing is made by looking for it.
 */
export const rowsOnDevice = (page: Page, only?: string): Promise<Record<string, unknown[]>> =>
  page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('not read'))
      })
    const open = (place: IDBFactory, name: string): Promise<IDBDatabase> => {
      const request = place.open(name)
      request.onupgradeneeded = () => request.transaction?.abort()
      return done(request)
    }
    const rowsOf = (database: IDBDatabase, store: string): Promise<unknown[]> =>
      done(database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>)
    const readAll = async (): Promise<Record<string, unknown[]>> => {
      const found: Record<string, unknown[]> = {}
      const places = [indexedDB]
      for (const name of (await navigator.storageBuckets?.keys()) ?? [])
        places.push((await navigator.storageBuckets?.open(name))?.indexedDB ?? indexedDB)
      for (const place of places)
        for (const { name = '' } of await place.databases()) {
          const database = await open(place, name)
          // Whoever deletes it waits for nobody who only looks.
          database.onversionchange = () => database.close()
          try {
            for (const store of [...database.objectStoreNames].filter((one) => !wanted || one === wanted))
              found[store] = [...(found[store] ?? []), ...(await rowsOf(database, store))]
          } finally {
            database.close()
          }
        }
      return found
    }
    const MOST_TRIES = 100
    for (let tried = 1; ; tried += 1)
      try {
        return await readAll()
      } catch (error) {
        if (tried === MOST_TRIES) throw error
      }
  }, only)
