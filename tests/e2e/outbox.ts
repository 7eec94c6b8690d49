import { expect, type Locator, type Page } from '@playwright/test'
import { rowsOnDevice } from './device-rows.ts'

/** A change as it lies in a device's outbox, sealed but for this. */
interface KeptChange {
  readonly id: number
  readonly name: string
  readonly state: string
}

export const badgeOf = (page: Page): Locator => page.getByTestId('sync-badge')

export const outboxOf = async (page: Page): Promise<KeptChange[]> =>
  ((await rowsOnDevice(page, 'outbox'))['outbox'] ?? []) as KeptChange[]

/**
 * The hub has decided on everything that is kept on this device. To be asked once the page has shown that the change is kept:
 * the badge alone says so of the changes before, until it has heard of the new one.
 */
export const allSent = async (page: Page): Promise<void> => {
  const pending = async () => (await outboxOf(page)).filter(({ state }) => state === 'pending')
  await expect.poll(pending, { timeout: 60_000 }).toEqual([])
  await expect(badgeOf(page)).toHaveText('すべて送りました')
}
