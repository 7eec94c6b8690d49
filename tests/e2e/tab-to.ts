import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STEPS = 60

/** Goes there with the Tab key alone, as somebody without a pointer must; fails when it is not reached or not seen. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeVisible()
  const isThere = () => target.evaluate((one) => one === document.activeElement)
  for (let step = 0; step < MOST_STEPS && !(await isThere()); step += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}
