import type { Page } from '@playwright/test'

/** Presses the button of this name with the keyboard, as somebody without a pointer does; waits until it may be pressed. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name, disabled: false }).first().press('Enter')
}

export const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().press('Enter')
}
