import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const FOLDER = fileURLToPath(new URL('../../test-artifacts/screens/', import.meta.url))

/** Keeps a picture of the whole page as an artifact of the run. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: true, animations: 'disabled' })
}
