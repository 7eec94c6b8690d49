import { expect, type Page } from '@playwright/test'
import { newDevice } from '../journey-people.ts'
import { follow } from '../press.ts'
import { Deployed } from './next-release.ts'
import { openStage, type Stage, test } from './stage.ts'
import { badgeOf, beginVisit, expectAllOnce, factsAtHub, markRoll, openVisit } from './todays-visit.ts'

let deployed: Deployed
let stage: Stage

test.beforeAll(async () => {
  deployed = new Deployed()
  stage = await openStage(deployed.main)
})

test.afterAll(async () => {
  await stage.proxy.end()
  await stage.server.end()
  deployed.remove()
})

const offered = (page: Page) => page.getByRole('complementary', { name: '新しい版があります' })
const needed = (page: Page) => page.getByRole('complementary', { name: '送るには、新しい版が必要です' })
const accept = (prompt: ReturnType<typeof offered>): Promise<void> =>
  prompt.getByRole('button', { name: '新しくする' }).press('Enter')

/** As when somebody comes back to the app after having used another. */
const comeBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** Whether the page runs the files of this release. */
const runs = (page: Page, release: string): Promise<boolean> =>
  page.evaluate((name) => [...document.scripts].some(({ src }) => src.includes(`/assets/${name}-`)), release)

test('a new release put in place during a push is offered, loses nothing, and once accepted all goes out once', async ({
  browser,
}) => {
  const { proxy, hub } = stage
  const tablet = await newDevice(browser, 820, 1180)
  await beginVisit(tablet, proxy.origin)
  const before = await factsAtHub(hub)
  proxy.fault = 'hold'
  const held = proxy.nextFault()
  await markRoll(tablet, 2)
  await held
  deployed.deploy('second')
  await comeBack(tablet)
  await expect(offered(tablet)).toContainText('入力したものは、そのまま残ります。')
  expect(await runs(tablet, 'second')).toBe(false)
  await markRoll(tablet)
  await accept(offered(tablet))
  await expect.poll(() => runs(tablet, 'second')).toBe(true)
  await expect(badgeOf(tablet)).toHaveAttribute('data-waiting', '3')
  proxy.release()
  await expectAllOnce(tablet, hub, { before, made: 3 })
  await expect(offered(tablet)).toHaveCount(0)
  await tablet.context().close()
})

test('who answers later goes on with the old release, also to pages not opened before', async ({
  browser,
}) => {
  const tablet = await newDevice(browser, 820, 1180)
  await beginVisit(tablet, stage.proxy.origin)
  await tablet.reload()
  deployed.deploy('third')
  await comeBack(tablet)
  await offered(tablet).getByRole('button', { name: 'あとで' }).press('Enter')
  await expect(offered(tablet)).toHaveCount(0)
  await follow(tablet, '送れていないもの')
  await expect(tablet.getByRole('main').getByText('すべて送りました')).toBeVisible()
  expect(await runs(tablet, 'third')).toBe(false)
  await tablet.context().close()
})

test('a device the server no longer understands says so, keeps its work, and one press on the new release sends it', async ({
  browser,
}) => {
  const { proxy, hub } = stage
  const tablet = await newDevice(browser, 820, 1180)
  await beginVisit(tablet, proxy.origin)
  const before = await factsAtHub(hub)
  proxy.fault = 'too-old'
  await markRoll(tablet, 2)
  await expect(needed(tablet)).toContainText('入力したものは、そのまま残ります。')
  await expect(badgeOf(tablet)).toHaveText('新しい版にすると送れます')
  await accept(needed(tablet))
  await expect(needed(tablet)).toBeVisible()
  await expect(badgeOf(tablet)).toHaveAttribute('data-waiting', '2')
  await openVisit(tablet, proxy.origin)

  deployed.deploy('fourth')
  proxy.release()
  await accept(needed(tablet).or(offered(tablet)).first())
  await expect.poll(() => runs(tablet, 'fourth')).toBe(true)
  await expectAllOnce(tablet, hub, { before, made: 2 })
  await tablet.context().close()
})
