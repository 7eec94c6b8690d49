import { expect, type Locator, type Page } from '@playwright/test'

const buttonOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, disabled: false }).first()

/** Presses the button of this name with the keyboard, as somebody without a pointer does; waits until it may be pressed. */
export const press = (page: Page, name: string | RegExp): Promise<void> => buttonOf(page, name).press('Enter')

export const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().press('Enter')
}

/**
 * Presses until this is seen: a button takes no second press within 600 ms, and a page that draws itself anew between look
 * and press takes none at all. For presses that may be made twice.
 */
export const pressUntil = (pressed: Locator, seen: Locator): Promise<void> =>
  expect(async () => {
    if (!(await seen.isVisible())) await pressed.press('Enter', { timeout: 2000 })
    await expect(seen).toBeVisible({ timeout: 5000 })
  }).toPass()

/** As `pressUntil`, with the button of this name. */
export const pressFor = (page: Page, name: string | RegExp, seen: Locator): Promise<void> =>
  pressUntil(buttonOf(page, name), seen)

/** Chooses with the space bar; whatever draws the choices anew meanwhile, it is chosen in the end. */
export const choose = (choice: Locator): Promise<void> =>
  expect(async () => {
    if (!(await choice.isChecked())) await choice.press('Space', { timeout: 2000 })
    await expect(choice).toBeChecked({ timeout: 2000 })
  }).toPass()
