import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { accountIdOf } from '#cast/cast-ids.ts'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import type { ImportedClass } from '#domain/lesson/import-classes.ts'
import { beginAs, nextSaturday } from '../journey-people.ts'
import { badgeOf } from '../outbox.ts'
import { press } from '../press.ts'
import { openUnlocked, unlock } from '../unlock.ts'
import type { HubView } from './hub-view.ts'
import { OwnChromium } from './own-chromium.ts'
import { filesWith } from './profile-files.ts'
import { test } from './stage.ts'
import { markRoll } from './todays-visit.ts'

const PEOPLE = 1000
const TODAY = tokyoDay(new Date().toISOString())
const DAY = nextSaturday(TODAY)
/** Stands at the beginning of every planted name. */
const PLANTED_NAME = '見本植付'
const PLANTED_TELEPHONE = '0836-9'

const number = (index: number): string => String(index).padStart(4, '0')
const nameOf = (index: number): string => `${PLANTED_NAME}${number(index)}`
const telephoneOf = (index: number): string => `${PLANTED_TELEPHONE}${number(index)[0]}-${number(index)}`

const classAt = (id: string, startMinute: number): ImportedClass => ({
  ...{ id, title: '見本の教室', description: '', form: '出張型', track: 'シルバー世代連携型' },
  ...{ placeKind: '公民館等', placeName: '見本公民館', area: '見本町', position: null },
  ...{
    lessonDay: DAY,
    startMinute,
    durationMinutes: 50,
    topics: ['なんでも相談'],
    level: '相談',
    capacity: 500,
  },
})

const [volunteerId = ''] = UBE.freeSilverIds
const person = cast(TODAY)
  .find(({ code }) => code === UBE.code)
  ?.signIns.find(({ accountId }) => accountId === accountIdOf(volunteerId))

/** Two classes of this volunteer with a thousand people in them; gives the first one's id. */
const plant = async (hub: HubView): Promise<string> => {
  const lessons = [classAt(randomUUID(), 9 * 60), classAt(randomUUID(), 11 * 60)]
  expect(await hub.push('lesson.import-classes@1', { classes: lessons })).toBe('applied')
  for (const { id: lessonId } of lessons) {
    const helpers = [{ volunteerId, part: 'lead' }]
    expect(await hub.push('pairing.confirm@1', { lessonId, helpers })).toBe('applied')
  }
  const joins = Array.from({ length: PEOPLE }, (_, index) => {
    const introduction = { name: nameOf(index), kana: 'みほん', telephone: telephoneOf(index), family: '' }
    const lessonId = lessons[index % lessons.length]?.id
    const ids = { lessonId, learnerId: `learner-${randomUUID()}`, number: `9000${number(index)}` }
    const join = { ...ids, seats: 1, bookedAt: new Date().toISOString(), introduction }
    return ['booking.join@1', join] as const
  })
  expect(await hub.pushAll(joins)).toBe(PEOPLE)
  return lessons[0]?.id ?? ''
}

const own = new OwnChromium()

test.afterAll(() => own.end())

const putAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
  })

test('of a thousand people on a locked tablet no file of the browser tells a name or telephone, and unlocked they are there', async ({
  stage: { server, hub },
}) => {
  test.setTimeout(180_000)
  if (!person) throw new Error('the cast has no such volunteer')
  const address = `${server.origin}/field/lessons/${await plant(hub)}`
  let tablet = await own.open()
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, person)
  await expect(badgeOf(tablet)).toHaveText('すべて送りました', { timeout: 60_000 })
  await openUnlocked(tablet, address, person)
  await expect(tablet.getByText(nameOf(0)).first()).toBeVisible()

  await putAway(tablet)
  await expect(tablet.getByTestId('unlock')).toBeVisible()
  await expect(tablet.getByText(PLANTED_NAME)).toHaveCount(0)
  const planted = [PLANTED_NAME, PLANTED_TELEPHONE]
  expect(filesWith(own.profile, planted)).toEqual([])
  await own.close()
  expect(filesWith(own.profile, planted)).toEqual([])
  // The search does find what lies open: ids do.
  expect(filesWith(own.profile, ['learner-'])).not.toEqual([])

  tablet = await own.open()
  await openUnlocked(tablet, address, person)
  for (const index of [0, 998]) await expect(tablet.getByText(nameOf(index)).first()).toBeVisible()
  await press(tablet, '使い終わる')
  await expect(tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
  await own.close()
  expect(filesWith(own.profile, planted)).toEqual([])
})

test('five wrong PINs close the tablet for good, and what was not sent is sent all the same', async ({
  stage: { server, hub, proxy },
}) => {
  const tablet = await own.open()
  await tablet.goto(`${proxy.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(badgeOf(tablet)).toHaveText('すべて送りました')
  await openUnlocked(tablet, `${proxy.origin}/field/lessons/${UBE.todaysVisitId(TODAY)}`, UBE.silver)
  await expect(tablet.getByTestId('roll-row').first()).toBeVisible()
  await expect(badgeOf(tablet)).toHaveText('すべて送りました')
  const before = new Set((await hub.rows('attendance')).map(({ id }) => id))
  await server.stop()
  await markRoll(tablet)
  await expect(badgeOf(tablet)).toHaveAttribute('data-waiting', '1')
  await putAway(tablet)
  const field = tablet.getByTestId('unlock').getByLabel('暗証番号')
  // The field is emptied when the PIN has been judged, and gone when the key is.
  const isJudged = async (): Promise<boolean> =>
    (await field.count()) === 0 || (await field.inputValue()) === ''
  for (const pin of ['111211', '111311', '111411', '111511', '111611']) {
    await field.fill(pin)
    // A form takes no second press within 600 ms.
    await expect(async () => {
      if (!(await isJudged())) await field.press('Enter', { timeout: 1000 })
      expect(await isJudged()).toBe(true)
    }).toPass()
  }
  await expect(tablet.getByRole('button', { name: 'お名前からはじめる' })).toBeVisible()
  await server.startAgain()
  const arrived = async (): Promise<number> =>
    (await hub.rows('attendance')).filter(({ id }) => !before.has(id)).length
  await expect.poll(arrived, { timeout: 60_000 }).toBe(1)
  await press(tablet, 'お名前からはじめる')
  await beginAs(tablet, UBE.silver)
  await expect(badgeOf(tablet)).toHaveText('すべて送りました', { timeout: 30_000 })
  expect(await arrived()).toBe(1)
  await own.close()
})

test('an idle tablet locks by itself, and the PIN opens the same page again', async ({
  browser,
  stage: { server },
}) => {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 } })
  const tablet = await context.newPage()
  await tablet.clock.install()
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await tablet.clock.runFor(4 * 60_000)
  await expect(tablet.getByTestId('signed-in')).toBeVisible()
  await tablet.clock.runFor(70_000)
  await expect(tablet.getByTestId('unlock')).toBeVisible()
  await unlock(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit').or(tablet.getByTestId('visit-link')).first()).toBeVisible()
  await context.close()
})
