import { expect, type Locator, type Page } from '@playwright/test'

/** Presses the button of this name with the keyboard, as somebody without a pointer does; waits until it may be pressed. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name, disabled: false }).first().press('Enter')
}

export const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().press('Enter')
}

/** Presses until this is seen: a button takes no second press within 600 ms, and a test is quicker than a hand. */
export const pressFor = async (page: Page, name: string | RegExp, seen: Locator): Promise<void> =>
  expect(async () => {
    if (!(await seen.isVisible())) await press(page, name)
    await expect(seen).toBeVisible({ timeout: 5000 })
  }).toPass()
