import { expect, type Page } from '@playwright/test'
import { follow, press } from '../press.ts'

/** A resident of 宇部市 opens the front page for the first time. */
export const openFront = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/`)
  await page.getByText('宇部市', { exact: true }).click()
  await press(page, '次へすすむ')
  await expect(page.getByRole('heading', { level: 1, name: '何をお手伝いしましょうか' })).toBeVisible()
}

export interface Person {
  readonly name: string
  readonly kana: string
  readonly telephone: string
}

/** Fills the page on who it is for, and goes on to the check. */
export const sayWho = async (page: Page, person: Person): Promise<void> => {
  await page.getByLabel('教わる方のお名前').fill(person.name)
  await page.getByLabel('ふりがな').fill(person.kana)
  await page.getByLabel('電話番号').fill(person.telephone)
  await press(page, '次へすすむ')
  await expect(page.getByRole('heading', { level: 1, name: '確かめる' })).toBeVisible()
}

/** Also the days that are not offered, and those of the second week. */
const showEveryDay = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: '次へすすむ' })).toBeVisible()
  for (const name of ['ほかの日を希望する', 'もっと先の日を見る']) {
    const more = page.getByRole('button', { name })
    if (await more.isVisible()) await more.press('Enter')
  }
}

/** From the front page to the chosen days of a home visit about LINE. `days` are the labels of days, as 11月24日. */
export const wishForMornings = async (page: Page, days: readonly string[]): Promise<void> => {
  await follow(page, /家に来てもらう/)
  await page.getByText('LINE（ライン）').click()
  await press(page, '次へすすむ')
  await page.getByText('自分の家').click()
  await press(page, '次へすすむ')
  await expect(page.getByRole('heading', { level: 1, name: '日にち' })).toBeVisible()
  await showEveryDay(page)
  for (const day of days)
    await page
      .getByRole('group', { name: new RegExp(day) })
      .getByRole('button', { name: '午前' })
      .click()
  await press(page, '次へすすむ')
  await expect(page.getByRole('heading', { level: 1, name: 'お名前' })).toBeVisible()
}
