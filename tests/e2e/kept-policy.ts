import { test as base, type Browser, type BrowserContext, expect } from '@playwright/test'

/** What Chromium says of something that the content security policy stopped, and what `page-troubles.ts` says of it. */
const STOPPED = /violates the following (report-only )?Content Security Policy|^the policy stopped/i

/** Hears of everything the policy stops on any page of this context, those that open themselves included. */
export const hearPolicy = (context: BrowserContext, stopped: string[]): void => {
  context.on('console', (message) => {
    if (STOPPED.test(message.text())) stopped.push(message.text())
  })
}

/** Every context that is opened while `work` runs is listened to; also those that a test opens by itself. */
const listeningTo = async (browser: Browser, stopped: string[], work: () => Promise<void>): Promise<void> => {
  const open = browser.newContext
  browser.newContext = async (...options) => {
    const context = await open.apply(browser, options)
    hearPolicy(context, stopped)
    return context
  }
  try {
    await work()
  } finally {
    browser.newContext = open
  }
}

/** The tests' `test`: whatever else it looks at, a test during which the policy had to stop something fails. */
export const test = base.extend<{ keptPolicy: undefined }>({
  keptPolicy: [
    async ({ browser }, use) => {
      const stopped: string[] = []
      await listeningTo(browser, stopped, () => use(undefined))
      expect(stopped, 'the content security policy stopped something').toEqual([])
    },
    { auto: true },
  ],
})
