import { expect, type Page } from '@playwright/test'
import { press } from './press.ts'

/** Types the PIN on a tablet that is locked, as it is after every opening of the page. */
export const unlock = async (page: Page, { pin }: { readonly pin: string }): Promise<void> => {
  await page.getByTestId('unlock').getByLabel('暗証番号').fill(pin)
  await press(page, '開く')
  await expect(page.getByTestId('signed-in')).toBeVisible()
}

/** Opens a page of the field surface anew, and unlocks the tablet. */
export const openUnlocked = async (
  page: Page,
  address: string,
  person: { readonly pin: string },
): Promise<void> => {
  await page.goto(address)
  await unlock(page, person)
}
