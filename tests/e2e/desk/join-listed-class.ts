import { expect, type Locator, type Page } from '@playwright/test'
import { follow, press, pressUntil } from '../press.ts'
import { openFront, type Person, sayWho } from '../simple/resident.ts'

/** The class in the list, after asking for more of the list as often as it takes. */
const listedClass = async (page: Page, title: string): Promise<Locator> => {
  const listed = page.getByRole('main').getByRole('listitem')
  const wanted = listed.getByRole('link', { name: title })
  await expect(listed).toHaveCount(3)
  const more = page.getByRole('button', { name: 'ほかの教室も見る' })
  // A second press within 600 ms is taken for a tremor, so whoever wants still more presses again.
  await expect(async () => {
    if ((await wanted.count()) === 0 && (await more.isVisible())) await more.press('Enter', { timeout: 2000 })
    await expect(wanted).toHaveCount(1, { timeout: 700 })
  }).toPass()
  return wanted
}

/** A resident with a new telephone finds the class in the list and gives their name; the last step is shown. */
export const askForSeat = async (
  page: Page,
  origin: string,
  title: string,
  person: Person,
): Promise<void> => {
  await openFront(page, origin)
  await follow(page, /教室に行く/)
  await pressUntil(await listedClass(page, title), page.getByRole('button', { name: '次へすすむ' }))
  await press(page, '次へすすむ')
  await sayWho(page, person)
}
