import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expectFitsWidth } from './page-measures.ts'
import { unlock } from './unlock.ts'

/** An address, and what is seen there once everything has come. */
export interface ShownPage {
  readonly path: string
  readonly shows: (page: Page) => Locator
}

/** `person`: whose PIN opens it, on a tablet that locks itself. */
export const openPage = async (
  page: Page,
  origin: string,
  { path, shows }: ShownPage,
  person?: { readonly pin: string },
): Promise<void> => {
  await page.goto(`${origin}${path}`)
  if (person) await unlock(page, person)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(shows(page).first()).toBeVisible()
}

/** The size of letters in pixels as a person would have chosen it; counts from the next page that is opened. */
export const chooseTextSize = (page: Page, textSize: number): Promise<void> =>
  page.evaluate((size) => {
    const kept = JSON.parse(localStorage.getItem('magonote.preferences') ?? '{}') as object
    localStorage.setItem(
      'magonote.preferences',
      JSON.stringify({ wording: 'ja', municipality: '352021', ...kept, textSize: size }),
    )
  }, textSize)

const WIDTHS = [390, 820, 1440] as const
const LARGEST = 32

/**
 * No barrier on the page at the widths of a telephone, a tablet and a computer, nor in forced colours. The largest letters are
 * looked at where they are hardest to place, on a telephone; they fit every width all the same.
 */
export const expectFreeOfBarriers = async (page: Page, textSize: number): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 1000 })
    await expectFitsWidth(page, `at ${width} pixels with letters of ${textSize}`)
    if (textSize < LARGEST || width === 390) await expectAccessible(page)
  }
  await page.emulateMedia({ forcedColors: 'active' })
  if (textSize < LARGEST) await expectAccessible(page)
  await page.emulateMedia({ forcedColors: 'none' })
}
