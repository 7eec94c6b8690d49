import Dexie, { type Table } from 'dexie'

/** What belongs to the device itself, whoever uses it: keys that never leave the browser, and the device's own id. */
class ThisDevice extends Dexie {
  readonly kept!: Table<{ key: string; value: unknown }, string>

  constructor() {
    super('magonote-device', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ kept: 'key' })
  }
}

let device: ThisDevice

/** A browser that deletes what a page keeps closes it first: then it is opened anew. */
const openDevice = (): void => {
  device = new ThisDevice()
  device.on('close', openDevice)
}
openDevice()

/** What this device keeps under a key; undefined when it is nothing yet. */
export const keptOnDevice = async (key: string): Promise<unknown> => (await device.kept.get(key))?.value

export const keepOnDevice = async (key: string, value: unknown): Promise<void> => {
  await device.kept.put({ key, value })
}

/** Changes what is kept under a key; where nothing is kept, or no longer, nothing is made. */
export const changeOnDevice = async (key: string, change: (value: unknown) => unknown): Promise<void> => {
  await device.kept
    .where('key')
    .equals(key)
    .modify((kept) => void (kept.value = change(kept.value)))
}

export const dropFromDevice = async (key: string): Promise<void> => {
  await device.kept.delete(key)
}

/** Keeps `value` unless another tab has kept something under this key before; gives what is kept. */
export const keepFirstOnDevice = (key: string, value: unknown): Promise<unknown> =>
  device.transaction('rw', device.kept, async () => {
    const known = await device.kept.get(key)
    if (!known) await device.kept.put({ key, value })
    return known ? known.value : value
  })
