import type { Page } from '@playwright/test'

/**
 * Everything that goes wrong on the page without a person seeing it: errors of the console, errors nobody caught, and what
 * the content security policy stopped. To be called before the first page is opened; the list grows while pages are used.
 */
export const collectTroubles = async (page: Page): Promise<readonly string[]> => {
  const troubles: string[] = []
  const where = () => new URL(page.url()).pathname
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${where()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${where()}: ${error.message}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`the policy stopped ${event.effectiveDirective}: ${event.blockedURI}`)
    })
  })
  return troubles
}
