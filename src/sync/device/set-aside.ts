import type { DeviceStore } from './device-store.ts'

/** The person takes a refused change back: it asks for nothing any more, and goes with the old ones. */
export const setAside = (store: DeviceStore, id: number): Promise<void> =>
  store.transaction(async (space) => {
    const item = (await space.settled()).find((one) => one.id === id)
    if (item?.state === 'refused') await space.putOutbox([{ ...item, state: 'set-aside' }])
  })
