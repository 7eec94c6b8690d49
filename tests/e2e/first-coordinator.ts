import { type Browser, expect, type Page } from '@playwright/test'
import { comeWithCode, newDevice, type Newcomer } from './journey-people.ts'
import { press } from './press.ts'
import type { RunningServer } from './running-server.ts'

const ADMINISTRATOR: Newcomer = {
  town: '萩市',
  name: '見本　管理',
  kana: 'みほん　かんり',
  password: 'natsu mikan no kaze',
}

const CODE = /One-time code for the administrator \(shown this once\): (\S+)/g

/** The codes that the server has printed so far. */
export const printedCodes = (output: string): string[] =>
  [...output.matchAll(CODE)].map(([, code = '']) => code)

/** As the administrator, at the desk: makes the code for a town that has nobody yet. */
export const inviteFirst = async (page: Page, town: string): Promise<string> => {
  const row = page.getByTestId('town-desk').filter({ hasText: town })
  await row.getByRole('button', { name: /招待コードを作る/ }).press('Enter')
  await expect(page.getByText(`${town}の招待コード`)).toBeVisible()
  return page.getByTestId('invitation-code').innerText()
}

/** On a server without sample people: the administrator comes in by the printed code and invites the town's first coordinator. */
export const codeOfFirst = async (browser: Browser, server: RunningServer, town: string): Promise<string> => {
  const page = await newDevice(browser, 1440, 900)
  await page.goto(`${server.origin}/desk/first`)
  await comeWithCode(page, printedCodes(server.output)[0] ?? '', ADMINISTRATOR)
  await press(page, 'この内容で設定する')
  const code = await inviteFirst(page, town)
  await page.context().close()
  return code
}
