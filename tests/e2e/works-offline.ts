import { expect, type Page } from '@playwright/test'
import { tokyoDay } from '#domain/day.ts'
import { rowsOnDevice } from './device-rows.ts'

/** Waits until the app itself lies on the device: from then on it opens without a server. */
export const worksOffline = (page: Page): Promise<void> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

interface Kept {
  readonly key: string
  readonly value: { readonly day?: string }
}

/** Waits until a volunteer's visits of today are packed: from then on the PIN alone opens them after a reload. */
export const hasPackedToday = async (tablet: Page): Promise<void> => {
  const days = async () =>
    (((await rowsOnDevice(tablet, 'kept'))['kept'] ?? []) as Kept[])
      .filter(({ key }) => key.startsWith('pack.'))
      .map(({ value }) => value.day)
  await expect.poll(days).toContain(tokyoDay(new Date().toISOString()))
}
