import { expect, type Page } from '@playwright/test'

const PRESSED = 'button, a[href], select, summary, [role="tab"], input, textarea'

/** The page is not wider than the window: nobody has to scroll sideways to read a line. */
export const expectFitsWidth = async (page: Page, about = ''): Promise<void> => {
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const message = `${new URL(page.url()).pathname} ${about} fits the width`
  await expect.poll(tooWide, { message, timeout: 5000 }).toBeLessThanOrEqual(0)
}

/**
 * What can be pressed and is smaller than `least` CSS pixels in either direction. A field with a label around it is as large
 * as the label, a link spread over its card as the card; links within a line of text and links seen only when focused are left out, as WCAG 2.5.8 does.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.locator(PRESSED).evaluateAll((all, size) => {
    const isInLine = (one: Element): boolean =>
      one.tagName === 'A' &&
      getComputedStyle(one).display === 'inline' &&
      one.parentElement?.textContent?.trim() !== one.textContent?.trim()
    const areaOf = (one: Element): Element => {
      const spread = getComputedStyle(one, '::after')
      const isSpread = spread.content === '""' && spread.position === 'absolute' && spread.inset === '0px'
      const card = one instanceof HTMLElement && isSpread ? one.offsetParent : null
      return card ?? one.closest('label') ?? one
    }
    return all
      .filter((one) => one.checkVisibility() && !isInLine(one))
      .map((one) => ({ one, box: areaOf(one).getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > 0 && box.width > 1 && Math.min(box.width, box.height) < size - 0.5)
      .map(({ one, box }) => {
        const name = one.textContent?.trim() || one.getAttribute('aria-label') || one.id
        return `${one.tagName} ${name} ${Math.round(box.width)}×${Math.round(box.height)}`
      })
  }, least)
