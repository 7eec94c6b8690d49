import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { newDevice } from '../journey-people.ts'
import { badgeOf } from '../outbox.ts'
import { follow } from '../press.ts'
import { unlock } from '../unlock.ts'
import { Deployed } from './next-release.ts'
import { openStage, type Stage, test } from './stage.ts'
import { beginVisit, expectAllOnce, factsAtHub, markRoll } from './todays-visit.ts'

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

/** As when somebody comes back to the app after having used another, until it has heard of the new release. */
const comeBack = (page: Page): Promise<void> =>
  expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(offered(page)).toBeVisible({ timeout: 5000 })
  }).toPass()

/** Until no look for a new release is under way: one that began before it came would find none. */
const looked = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })

/** The scripts of this release that the page runs; a locator, for the page may be loading anew while it is looked at. */
const scriptsOf = (page: Page, release: string) => page.locator(`script[src*="/assets/${release}-"]`)

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
  await expect(scriptsOf(tablet, 'second')).toHaveCount(0)
  await markRoll(tablet)
  await accept(offered(tablet))
  await expect(scriptsOf(tablet, 'second')).not.toHaveCount(0)
  await unlock(tablet, UBE.silver)
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
  await unlock(tablet, UBE.silver)
  deployed.deploy('third')
  await comeBack(tablet)
  await offered(tablet).getByRole('button', { name: 'あとで' }).press('Enter')
  await expect(offered(tablet)).toHaveCount(0)
  await follow(tablet, '送れていないもの')
  await expect(tablet.getByRole('main').getByText('すべて送りました')).toBeVisible()
  await expect(scriptsOf(tablet, 'third')).toHaveCount(0)
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
  await expect(badgeOf(tablet)).toContainText('新しい版にすると送れます')
  const reloaded = tablet.waitForEvent('load')
  await accept(needed(tablet))
  await reloaded
  await unlock(tablet, UBE.silver)
  await expect(needed(tablet)).toBeVisible()
  await expect(badgeOf(tablet)).toHaveAttribute('data-waiting', '2')

  await looked(tablet)
  deployed.deploy('fourth')
  await accept(needed(tablet))
  await expect(scriptsOf(tablet, 'fourth')).not.toHaveCount(0)
  proxy.release()
  await unlock(tablet, UBE.silver)
  await expectAllOnce(tablet, hub, { before, made: 2 })
  await tablet.context().close()
})
