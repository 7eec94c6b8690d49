import { type BrowserContext, expect, type Page } from '@playwright/test'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import type { Row } from '#domain/tables.ts'
import { rowsOnDevice } from '../device-rows.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { badgeOf } from '../outbox.ts'
import { follow, press } from '../press.ts'
import { test } from './stage.ts'
import { beginVisit, expectAllOnce, factsAtHub, markRoll } from './todays-visit.ts'

const CLOCK = /この端末の時計が.*(進んで|遅れて)います/
const MINUTE_MS = 60_000
const TODAY = tokyoDay(new Date().toISOString())
const TEN_YEARS_MS = 10 * 365 * 24 * 60 * MINUTE_MS

/** The server forgets the session of this device, as it does with one that has run out. */
const endSessionAtServer = async (context: BrowserContext, origin: string): Promise<void> => {
  const cookies = await context.cookies(origin)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${origin}/api/session`, { method: 'DELETE', headers: { cookie, origin } })
  expect(answer.status).toBe(204)
}

const learnersContact = (): Row<'contact'> => {
  const rows = cast(TODAY).find(({ code }) => code === UBE.code)?.rows ?? []
  const find = (table: string, id: string) => rows.find((one) => one.table === table && one.id === id)?.row
  const { contactId } = find('learner', UBE.todaysLearnerId) as Row<'learner'>
  return find('contact', contactId) as Row<'contact'>
}

/** The ids of the contacts that lie on this device; the rest of them is sealed. */
const contactsOn = async (page: Page): Promise<string[]> =>
  ((await rowsOnDevice(page))['contact'] as { id: string }[]).map(({ id }) => id)

const leave = async (page: Page): Promise<void> => {
  await press(page, '使い終わる')
  await expect(page.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
}

test('when a session ran out offline another person neither sees nor sends the work, and the same person sends it once', async ({
  browser,
  stage: { server, hub },
}) => {
  const tablet = await newDevice(browser, 820, 1180)
  await beginVisit(tablet, server.origin)
  const before = await factsAtHub(hub)
  expect(await contactsOn(tablet)).toContain(learnersContact().id)
  expect(JSON.stringify(await rowsOnDevice(tablet))).not.toContain(learnersContact().telephone)
  await tablet.context().setOffline(true)
  await markRoll(tablet, 2)
  await endSessionAtServer(tablet.context(), server.origin)
  await tablet.context().setOffline(false)
  await expect(badgeOf(tablet)).toHaveText(/^送れていないものが 2 件\s*送るには、もう一度はじめてください$/)
  await follow(tablet, '送れていないもの')
  await expect(tablet.getByTestId('outbox-item')).toHaveCount(2)

  await press(tablet, 'もう一度はじめる')
  await beginAs(tablet, UBE.student)
  await expect(tablet.getByTestId('signed-in')).toContainText(UBE.student.name)
  await expect(badgeOf(tablet)).toHaveText('すべて送りました')
  await follow(tablet, '送れていないもの')
  await expect(tablet.getByRole('main').getByText('すべて送りました')).toBeVisible()
  await expect(tablet.getByTestId('outbox-item')).toHaveCount(0)
  expect(JSON.stringify(await rowsOnDevice(tablet))).not.toContain(learnersContact().telephone)
  expect(await factsAtHub(hub)).toBe(before)
  await leave(tablet)

  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await expectAllOnce(tablet, hub, { before, made: 2 })
  await tablet.context().close()
})

test('a tablet whose clock jumps ten years ahead says so, loses nothing, and dates its facts to the day of the visit', async ({
  browser,
  stage: { server, hub },
}) => {
  const tablet = await newDevice(browser, 820, 1180)
  await tablet.clock.install()
  await beginVisit(tablet, server.origin)
  await expect(tablet.getByText(CLOCK)).toHaveCount(0)
  const known = new Set((await hub.rows('attendance')).map(({ id }) => id))
  const before = await factsAtHub(hub)
  await tablet.context().setOffline(true)
  await markRoll(tablet)
  await tablet.clock.setSystemTime(Date.now() + TEN_YEARS_MS)
  await markRoll(tablet)
  await tablet.context().setOffline(false)
  await expectAllOnce(tablet, hub, { before, made: 2 })
  await expect(tablet.getByText(CLOCK)).toBeVisible()
  const facts = (await hub.rows('attendance')).filter(({ id }) => !known.has(id))
  expect(facts.map(({ at }) => tokyoDay(at))).toEqual([TODAY, TODAY])
  await tablet.context().close()
})

for (const minutes of [7, -7])
  test(`a tablet whose clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'fast' : 'slow'} says so, and loses nothing`, async ({
    browser,
    stage: { server, hub },
  }) => {
    const tablet = await newDevice(browser, 820, 1180)
    await tablet.clock.install({ time: Date.now() + minutes * MINUTE_MS })
    await beginVisit(tablet, server.origin)
    await expect(tablet.getByText(CLOCK)).toBeVisible()
    const before = await factsAtHub(hub)
    await markRoll(tablet)
    await expectAllOnce(tablet, hub, { before, made: 1 })
    await tablet.context().close()
  })
