import { expect } from '@playwright/test'
import { addDays, tokyoDay } from '#domain/day.ts'
import { sayDayShort } from '#domain/say-day.ts'
import { newDevice } from '../journey-people.ts'
import { badgeOf, outboxOf } from '../outbox.ts'
import { press } from '../press.ts'
import { openFront, sayWho, wishForMornings } from '../simple/resident.ts'
import { OwnChromium } from './own-chromium.ts'
import { test } from './stage.ts'
import { beginVisit, expectAllOnce, factsAtHub, markRoll, openVisit } from './todays-visit.ts'

const CHIYO = { name: '見本　千代', kana: 'みほん　ちよ', telephone: '0836-00-1234' }

const own = new OwnChromium()

test.afterAll(() => own.end())

test('a browser killed between tap and answer loses nothing that was shown as kept, and sends it once', async ({
  stage: { proxy, hub },
}) => {
  await beginVisit(await own.open(), proxy.origin)
  const before = await factsAtHub(hub)
  await own.close()
  let shown = 0
  for (const fault of ['hold', 'swallow', 'none', 'none'] as const) {
    const tablet = await own.open()
    await openVisit(tablet, proxy.origin)
    await expect(badgeOf(tablet)).toHaveText('すべて送りました')
    proxy.fault = fault
    const met = fault === 'none' ? Promise.resolve() : proxy.nextFault()
    await markRoll(tablet)
    shown += 1
    await met
    await own.kill()
    proxy.release()
  }

  const hasty = await own.open()
  await openVisit(hasty, proxy.origin)
  expect(await outboxOf(hasty)).toHaveLength(shown)
  await expect(badgeOf(hasty)).toHaveText('すべて送りました')
  const tap = hasty.getByTestId('roll-row').first().getByRole('button').first().press('Enter')
  await Promise.all([own.kill(), tap.catch(() => undefined)])

  const after = await own.open()
  await openVisit(after, proxy.origin)
  const kept = (await outboxOf(after)).length
  expect([shown, shown + 1]).toContain(kept)
  await expectAllOnce(after, hub, { before, made: kept })
  await own.close()
})

test('a wish whose answer the server could not give before it was killed is sent again, and received once', async ({
  browser,
  stage: { server, proxy, hub },
}) => {
  const phone = await newDevice(browser, 390, 844)
  await openFront(phone, proxy.origin)
  await wishForMornings(phone, [sayDayShort(addDays(tokyoDay(new Date().toISOString()), 4))])
  await sayWho(phone, CHIYO)
  const before = (await hub.rows('request')).length
  proxy.fault = 'swallow'
  const swallowed = proxy.nextFault()
  await press(phone, 'この内容で申し込む')
  await swallowed
  await server.stop('SIGKILL')
  proxy.release()
  await expect(phone.getByTestId('slip-state')).toHaveText('お預かりしました（まだ送れていません）')

  await server.startAgain()
  await expect(phone.getByTestId('slip-state')).toHaveText('受け付けました', { timeout: 45_000 })
  expect((await hub.rows('request')).length - before).toBe(1)
  expect((await outboxOf(phone)).map(({ state }) => state)).toEqual(['applied'])
  const pushes = proxy.pushed.filter(({ mutations }) =>
    mutations.some((one) => one.name === 'request.receive@1'),
  )
  expect(pushes.length).toBeGreaterThan(1)
  await phone.context().close()
})
