import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Colours on their way from one to another are nobody's: whoever looks waits until they have arrived. */
const arrived = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })

/** No violation of WCAG 2.2 A and AA, nor of good practice, on the page as it stands. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await arrived(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
  expect(found, `on ${new URL(page.url()).pathname}`).toEqual([])
}
