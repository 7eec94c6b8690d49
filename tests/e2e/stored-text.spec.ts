import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { goWithin, isDeed, watchForDeeds } from './born-of-text.ts'
import { HubView } from './faults/hub-view.ts'
import { beginAs, newDevice } from './journey-people.ts'
import { test } from './kept-policy.ts'
import { PlantedTown } from './planted-town.ts'
import { follow, pressFor } from './press.ts'
import { RunningServer } from './running-server.ts'
import { openFront } from './simple/resident.ts'
import { TextWalk } from './text-walk.ts'

const TODAY = tokyoDay(new Date().toISOString())
const SURFACES = ['simple', 'field', 'desk'] as const
/** The administrator's page: it names towns and nothing that anybody types. */
const WITHOUT_TEXTS = '/desk/first-coordinators'
/** The learner called after this attack has a slip and a family. */
const ONE = 1

let server: RunningServer
let hub: HubView
let town: PlantedTown
let walk: TextWalk
let desk: Page
let tablet: Page
let phone: Page
let family: Page
const deeds: (readonly string[])[] = []

test.describe.configure({ mode: 'serial', timeout: 600_000 })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  hub = await HubView.open(server.origin)
  town = await PlantedTown.fill(hub, TODAY)
  walk = new TextWalk(town.planted)
  const open = async (width: number, height: number): Promise<Page> => {
    const page = await newDevice(browser, width, height)
    deeds.push(await watchForDeeds(page, server.origin))
    return page
  }
  desk = await open(1440, 900)
  tablet = await open(820, 1180)
  phone = await open(390, 844)
  family = await open(390, 844)
})

test.afterAll(async () => {
  await server.end()
})

const said = (field: string, number: number): string | undefined => town.textOf(field, number)
const learnerName = (number: number): string | undefined => said('request.receive introduction.name', number)

test('before anybody has begun, no page of the three surfaces makes anything of a text', async () => {
  await desk.goto(`${server.origin}/desk/begin`)
  for (const path of ['/desk/begin', '/desk/first']) await walk.go(desk, path)
  await tablet.goto(`${server.origin}/field/begin`)
  for (const path of ['/field/begin', '/field/enrol']) await walk.go(tablet, path)
  await openFront(phone, server.origin)
  for (const path of ['/', '/town', '/slip', '/family']) await walk.go(phone, path)
})

test('the lists of the desk show every text as a text', async () => {
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await walk.look(desk, [learnerName(0)])
  const more = desk.getByRole('button', { name: /^あと\d+件を/ })
  while ((await more.count()) > 0) await more.first().press('Enter')
  await walk.look(desk)
  await walk.go(desk, '/desk/calls', [said('booking.join introduction.family', 0)])
  await walk.go(desk, '/desk/to-check', [said('held.set-aside reason', 0)])
  for (const page of ['devices', 'outbox', 'outbox/1', 'import', 'settings', 'erase'])
    await walk.go(desk, `/desk/${page}`)
  for (const page of ['audit', 'numbers', 'sign-in', 'people/new']) await walk.go(desk, `/desk/${page}`)
  for (const days of [1, 8]) await walk.go(desk, `/desk/week?day=${addDays(TODAY, days)}`)
  for (const days of [1, 8]) await walk.go(desk, `/desk/pairing?day=${addDays(TODAY, days)}`)
  const joined = PlantedTown.numbers.map((number) => said('booking.join introduction.kana', number))
  await walk.go(desk, '/desk/people', [learnerName(0), ...joined])
  for (const tab of await desk.getByRole('tab').all()) {
    await tab.press('Enter')
    await walk.look(desk)
  }
})

test('the pages of the desk about one person, lesson or change show it as a text', async () => {
  const held = await hub.rows('held')
  const ofWritten = (id: string) => held.find(({ input }) => (input as { id?: string } | null)?.id === id)?.id
  for (const number of PlantedTown.numbers)
    await test.step(`attack ${number}`, async () => {
      const helper = said('volunteer.register name', number)
      const learner = learnerName(number)
      const family = said('request.receive introduction.family', number)
      await walk.go(desk, `/desk/requests/w${number}-fresh/visit`, [learner, family])
      await walk.go(desk, `/desk/people/learners/v${number}-hana`, [learner])
      await walk.go(desk, `/desk/erase/v${number}-hana`, [learner])
      await walk.go(desk, `/desk/audit?learner=v${number}-hana`, [learner])
      await walk.go(desk, `/desk/people/volunteers/n${number}-new`, [helper])
      await walk.go(desk, `/desk/people/volunteers/n${number}-new/change`, [helper])
      await walk.go(desk, `/desk/lessons/v${number}-made`, [learner, said('report.write voice', number)])
      const title = said('lesson.import-classes classes.*.title', number)
      await walk.go(desk, `/desk/lessons/c${number}-imported`, [title])
      const learnt = said('report.write learnt', number)
      await walk.go(desk, `/desk/to-check/${ofWritten(`h${number}-written`) ?? ''}`, [learnt])
    })
})

test('the tablet at the door shows it as a text', async () => {
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await expect(tablet.getByTestId('visit-link')).not.toHaveCount(0)
  for (const path of ['/field', '/field/outbox', '/field/outbox/1', '/field/on-this-device'])
    await walk.go(tablet, path)
  for (const number of PlantedTown.numbers)
    await walk.go(tablet, `/field/lessons/v${number}-made`, [
      learnerName(number),
      said('lesson.open-visit address', number),
      said('lesson.open-visit passWord', number),
    ])
})

test('a learner’s telephone shows it as a text', async () => {
  await goWithin(desk, `/desk/people/learners/v${ONE}-hana`)
  await pressFor(desk, '予約票を出す', desk.getByTestId('paper-code'))
  await walk.look(desk, [learnerName(ONE)])
  await phone.goto(`${server.origin}/slip`)
  await phone.getByLabel(/番号（8文字）/).fill((await desk.getByTestId('paper-code').textContent()) ?? '')
  await phone.getByLabel(/暗証番号/).fill((await desk.getByTestId('paper-pin').textContent()) ?? '')
  await pressFor(phone, /^はじめる$/, phone.getByTestId('slip-done'))
  await walk.look(phone, [learnerName(ONE)])
  const pages = ['/', '/ask/topic', '/unsent', '/telephone', '/tell-family', `/slip/request/v${ONE}-fresh`]
  for (const path of pages) await walk.go(phone, path)
  await walk.go(phone, '/bookings', [said('lesson.open-visit passWord', ONE)])
  await walk.go(phone, '/classes')
  for (const number of PlantedTown.numbers)
    await walk.go(phone, `/classes/c${number}-imported/seats`, [
      said('lesson.import-classes classes.*.title', number),
      said('lesson.import-classes classes.*.description', number),
    ])
})

test('the telephone of their family shows it as a text', async () => {
  await goWithin(phone, '/')
  await follow(phone, 'ご家族に知らせる')
  await pressFor(phone, '招待の紙を出す', phone.getByTestId('family-code'))
  await walk.look(phone)
  const code = (await phone.getByTestId('family-code').textContent()) ?? ''
  await family.goto(`${server.origin}/family#${UBE.code}.${code}`)
  await family.getByLabel('あなたのお名前').fill('"><img src=x onerror=alert(1)>')
  await family.getByText('子', { exact: true }).click()
  await pressFor(family, '見せてもらう', family.getByRole('article').first())
  for (const path of ['/bookings', '/', '/unsent', '/telephone', '/tell-family']) await walk.go(family, path)
  await phone.goto(`${server.origin}/tell-family`)
  await walk.look(phone, ['"><img src=x onerror=alert(1)>'])
})

test('the office may be called anything: it is shown as a text, and its telephone takes digits alone', async () => {
  for (const number of PlantedTown.numbers) {
    await town.rename(number)
    await walk.go(desk, '/desk/settings', [said('municipality.settle office', number)])
    await walk.go(desk, '/desk/settings/weights')
  }
})

test('every text was read somewhere, every page was seen, and nothing came of any of it', () => {
  expect(town.planted.length).toBeGreaterThan(1000)
  expect(walk.unread()).toEqual({})
  const missed = SURFACES.flatMap((surface) => walk.missed(surface))
  expect(missed.filter((address) => address !== WITHOUT_TEXTS)).toEqual([])
  expect(deeds.flat().filter(isDeed)).toEqual([])
})
