import { expect, type Page } from '@playwright/test'
import { collectTroubles } from './page-troubles.ts'

const RAN = 'somethingTypedRan'

/** Hears of whatever a text might do on this page; to be called before the first page is opened. The list grows. */
export const watchForDeeds = async (page: Page, origin: string): Promise<readonly string[]> => {
  const deeds = (await collectTroubles(page)) as string[]
  page.on('dialog', (dialog) => {
    deeds.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (other) => deeds.push(`a window: ${other.url()}`))
  page.on('request', (request) => {
    const { protocol, host, pathname } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(origin).host) deeds.push(`asked ${host}`)
    // Our pictures are icons; what a text made would ask for anything.
    if (request.resourceType() === 'image' && !pathname.includes('icon')) deeds.push(`a picture: ${pathname}`)
  })
  await page.addInitScript((ran) => {
    window.alert = () => void Reflect.set(window, ran, true)
  }, RAN)
  return deeds
}

/** An answer such as 401, or no network, comes of other things than texts. */
export const isDeed = (trouble: string): boolean => !trouble.includes('Failed to load resource')

/** What stands on the page although nobody of us put it there: elements, handlers and addresses that a text became. */
const strangersOn = (page: Page): Promise<string[]> =>
  page.evaluate((ran) => {
    const isOurs = (address: string): boolean =>
      address.startsWith(`${location.origin}/`) || /^(tel:\+?\d{3,15}|geo:0,0\?q=[^#&]*)$/.test(address)
    const strangers = [...document.querySelectorAll('*')].filter(
      (one) =>
        ['iframe', 'object', 'embed', 'base', 'b', 'img[src="x"]'].some((kind) => one.matches(kind)) ||
        [...one.attributes].some(({ name }) => name.startsWith('on')) ||
        (one instanceof HTMLAnchorElement && one.hasAttribute('href') && !isOurs(one.href)) ||
        ((one instanceof HTMLImageElement || one instanceof HTMLScriptElement) && !isOurs(one.src)) ||
        (one instanceof HTMLFormElement && one.hasAttribute('action')),
    )
    return [
      ...strangers.map((one) => one.outerHTML.slice(0, 200)),
      ...(Reflect.has(window, ran) ? [ran] : []),
    ]
  }, RAN)

export const expectNothingBorn = async (page: Page): Promise<void> => {
  expect(await strangersOn(page), `made of text on ${page.url()}`).toEqual([])
}

/** All that a person reads on the page, what stands in its fields and choices among it. */
export const readAll = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
      ...[...document.querySelectorAll('option')].map((one) => one.text),
    ].join('\n'),
  )

/** Goes to another page of the app that is open, as a link in it does: nothing is loaded anew. */
export const goWithin = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}
