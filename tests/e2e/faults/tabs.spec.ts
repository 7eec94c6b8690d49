import { expect, type Page } from '@playwright/test'
import { newDevice } from '../journey-people.ts'
import { allSent, badgeOf, outboxOf } from '../outbox.ts'
import { press } from '../press.ts'
import { test } from './stage.ts'
import { beginVisit, expectAllOnce, factsAtHub, markRoll, openVisit } from './todays-visit.ts'

test('of two open tabs one sends, what is made in the other goes out too, and closing one hands over', async ({
  browser,
  stage: { proxy, hub },
}) => {
  const first = await newDevice(browser, 820, 1180)
  await beginVisit(first, proxy.origin)
  const before = await factsAtHub(hub)
  const from = proxy.pushed.length
  const second = await first.context().newPage()
  await openVisit(second, proxy.origin)
  await expect(badgeOf(second)).toHaveText('すべて送りました')

  await markRoll(second)
  await allSent(second)
  await expect(badgeOf(first)).toHaveText('すべて送りました')
  expect((await outboxOf(second)).map(({ state }) => state)).toEqual(['applied'])
  expect(proxy.pushed.length - from).toBe(1)

  proxy.fault = 'hold'
  const held = proxy.nextFault()
  await markRoll(second)
  await held
  await expect(badgeOf(first)).toHaveAttribute('data-waiting', '1')
  await first.close()
  proxy.release()
  await markRoll(second)
  await expectAllOnce(second, hub, { before, made: 3 })
  await second.context().close()
})

test('a tab closed during a push loses nothing, and what was under way counts once', async ({
  browser,
  stage: { proxy, hub },
}) => {
  const tab = await newDevice(browser, 820, 1180)
  await beginVisit(tab, proxy.origin)
  const before = await factsAtHub(hub)
  proxy.fault = 'hold'
  const held = proxy.nextFault()
  await markRoll(tab, 2)
  await held
  const again = await tab.context().newPage()
  await tab.close()
  proxy.release()
  await openVisit(again, proxy.origin)
  await expectAllOnce(again, hub, { before, made: 2 })
  await again.context().close()
})

test('a network that comes and goes ten times during thirty changes doubles none and loses none', async ({
  browser,
  stage: { proxy, hub },
}) => {
  const tablet = await newDevice(browser, 820, 1180)
  await beginVisit(tablet, proxy.origin)
  const before = await factsAtHub(hub)
  for (let turn = 0; turn < 10; turn += 1) {
    proxy.fault = turn % 2 === 0 ? 'swallow' : 'none'
    await tablet.context().setOffline(true)
    await markRoll(tablet, 2)
    await tablet.context().setOffline(false)
    await markRoll(tablet)
  }
  proxy.release()
  await expectAllOnce(tablet, hub, { before, made: 30 })
  await tablet.context().close()
})

const leave = (page: Page): Promise<void> => press(page, '使い終わる')

test('leaving in one tab leaves in the other too, which then shows nothing of the work', async ({
  browser,
  stage: { proxy },
}) => {
  const first = await newDevice(browser, 820, 1180)
  await beginVisit(first, proxy.origin)
  const second = await first.context().newPage()
  await openVisit(second, proxy.origin)
  await expect(badgeOf(first)).toHaveText('すべて送りました')
  await leave(first)
  for (const tab of [first, second]) {
    await expect(tab.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
    await expect(tab.getByTestId('signed-in')).toHaveCount(0)
  }
  await first.context().close()
})
