import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { expectAccessible } from '../accessible.ts'
import { newDevice } from '../journey-people.ts'
import { test } from '../kept-policy.ts'
import { expectFitsWidth } from '../page-measures.ts'
import { press, pressUntil } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { worksOffline } from '../works-offline.ts'

let server: RunningServer
let desk: Page

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  desk = await newDevice(browser, 1440, 900)
  await desk.goto(`${server.origin}/desk/begin`)
  const people = desk.getByRole('region', { name: '見本の人ではじめる' })
  const coordinator = people.getByRole('button', { name: UBE.coordinator.name.split('　').at(-1) ?? '' })
  await pressUntil(coordinator.first(), desk.getByTestId('signed-in'))
  await expect(desk.getByTestId('sync-badge')).toHaveText('すべて送りました')
})

test.afterAll(async () => {
  await server.end()
})

/** Opens the person who stands at this place in the list; gives their name. */
const openPerson = async (place: number): Promise<string> => {
  const people = desk.getByRole('rowheader').getByRole('button')
  const name = ((await people.nth(place).textContent()) ?? '').trim()
  const record = desk.getByRole('link', { name: '記録を見る（開示請求）' })
  await pressUntil(people.filter({ hasText: name }).first(), record)
  return name
}

const lines = () => desk.getByTestId('audit-lines').getByRole('row')

test.describe.serial('the log of who saw whose data', () => {
  let learner = ''

  test('a person who is opened at the desk stands in the log soon after', async () => {
    const reported = desk.waitForResponse((one) => one.url().endsWith('/api/views') && one.ok())
    await desk.goto(`${server.origin}/desk/people`)
    learner = await openPerson(0)
    await reported
    await desk.getByRole('link', { name: '記録を見る（開示請求）' }).press('Enter')
    await expect(desk.getByText(`${learner}についての記録`)).toBeVisible()
    await expect(
      lines().filter({ hasText: `${learner}さんの連絡先を見ました（人のくわしい内容` }),
    ).toHaveCount(1)
    await expect(lines().filter({ hasText: '連絡先を端末に受け取りました' }).first()).toBeVisible()
  })

  test('what was done with one learner is exported as a table with Japanese headings', async () => {
    const download = desk.waitForEvent('download')
    await press(desk, '開示請求のために取り出す')
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^開示請求-記録-\d{4}-\d\d-\d\d\.csv$/)
    const [head, disclosed, ...rest] = readFileSync(await file.path(), 'utf8').split('\r\n')
    expect(head).toBe('\uFEFF番号,日時,種類,利用者,内容,対象,照合値')
    expect(disclosed).toContain('記録を開示のために取り出しました')
    expect(rest.join('\n')).toContain(`${learner}さんの連絡先を見ました`)
    await expect(lines().filter({ hasText: '開示のために取り出しました' })).toHaveCount(1)
  })

  test('the page is without barriers, fits a narrow window, and prints the lines alone', async () => {
    await expectAccessible(desk)
    await desk.setViewportSize({ width: 390, height: 844 })
    await expectFitsWidth(desk)
    await desk.emulateMedia({ media: 'print' })
    await expect(desk.getByRole('button', { name: '開示請求のために取り出す' })).toBeHidden()
    await expect(lines().nth(1)).toBeVisible()
    await desk.emulateMedia({ media: 'screen' })
    await desk.setViewportSize({ width: 1440, height: 900 })
  })

  test('views made without network are told when it is back', async () => {
    await worksOffline(desk)
    await desk.goto(`${server.origin}/desk/people`)
    await expect(desk.getByRole('rowheader').nth(1)).toBeVisible()
    await desk.context().setOffline(true)
    const name = await openPerson(1)
    const reported = desk.waitForResponse((one) => one.url().endsWith('/api/views') && one.ok())
    await desk.context().setOffline(false)
    await reported
    await desk.goto(`${server.origin}/desk/audit`)
    await desk.getByLabel('種類').selectOption({ label: '閲覧' })
    await press(desk, 'さがす')
    await expect(lines().filter({ hasText: `${name}さんの連絡先を見ました` })).toHaveCount(1)
  })
})
