import { type CDPSession, expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { rowsOnDevice } from '../device-rows.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { allSent, badgeOf, outboxOf } from '../outbox.ts'
import { pressUntil } from '../press.ts'
import { test } from './stage.ts'
import { beginVisit, expectAllOnce, factsAtHub, markRoll, openVisit } from './todays-visit.ts'

const GONE = 'この端末に保存したものが、消されました'

let tablet: Page
let browser: CDPSession

test.beforeEach(async ({ browser: chromium }) => {
  tablet = await newDevice(chromium, 820, 1180)
  browser = await tablet.context().newCDPSession(tablet)
})

test.afterEach(() => tablet.context().close())

interface Standing {
  readonly device?: string
  readonly cursor?: string | null
  readonly isSweeping?: boolean
}

const standing = async (): Promise<Standing | undefined> =>
  ((await rowsOnDevice(tablet))['device'] as Standing[] | undefined)?.find((row) => row.device)

const deviceName = async (): Promise<string | undefined> => (await standing())?.device

/** A device of another name than before has fetched all there is for it. */
const isFilledAnew = async (earlier: string | undefined): Promise<boolean> => {
  const now = await standing()
  return now?.device !== undefined && now.device !== earlier && Boolean(now.cursor) && !now.isSweeping
}

const clear = (origin: string, storageTypes: string): Promise<unknown> =>
  browser.send('Storage.clearDataForOrigin', { origin, storageTypes })

const setQuota = (origin: string, quotaSize?: number): Promise<unknown> =>
  browser.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  })

test('when the browser takes the database away, the helper is told what is lost and everything comes again', async ({
  stage: { server, proxy, hub },
}) => {
  await beginVisit(tablet, proxy.origin)
  await expect(badgeOf(tablet)).toHaveText('すべて送りました')
  const earlier = await deviceName()
  proxy.fault = 'hold'
  const held = proxy.nextFault()
  await markRoll(tablet)
  await held
  await server.stop()
  proxy.drop()
  await markRoll(tablet)
  await expect(badgeOf(tablet)).toHaveAttribute('data-waiting', '2')

  await clear(proxy.origin, 'indexeddb')
  const told = tablet.getByRole('complementary', { name: GONE })
  await expect(told).toContainText('送れていなかったものが 2 件ありました')
  await server.startAgain()
  await expect(badgeOf(tablet)).toHaveText('すべて送りました', { timeout: 45_000 })
  await told.getByRole('button', { name: '分かりました' }).press('Enter')
  await expect(told).toHaveCount(0)

  const before = await factsAtHub(hub)
  await openVisit(tablet, proxy.origin)
  await markRoll(tablet)
  await expectAllOnce(tablet, hub, { before, made: 1 })
  expect(await deviceName()).not.toBe(earlier)
})

test('a database deleted from elsewhere while nothing waited is filled again without a person', async ({
  stage: { proxy, hub },
}) => {
  await beginVisit(tablet, proxy.origin)
  await expect(badgeOf(tablet)).toHaveText('すべて送りました')
  const before = await factsAtHub(hub)
  const earlier = await deviceName()
  await tablet.evaluate(async () => {
    for (const name of (await navigator.storageBuckets?.keys()) ?? [])
      await navigator.storageBuckets?.delete(name)
  })
  const told = tablet.getByRole('complementary', { name: GONE })
  await expect(told).toBeVisible()
  await expect(told).not.toContainText('件ありました')
  await expect.poll(() => isFilledAnew(earlier)).toBe(true)
  expect((await rowsOnDevice(tablet))['lesson']?.length).toBeGreaterThan(0)
  await markRoll(tablet)
  await expectAllOnce(tablet, hub, { before, made: 1 })
})

test('a tablet whose whole storage was cleared while away begins anew, as a new device with everything fetched', async ({
  stage: { proxy, hub },
}) => {
  await beginVisit(tablet, proxy.origin)
  await expect(badgeOf(tablet)).toHaveText('すべて送りました')
  const earlier = await deviceName()
  await tablet.goto('about:blank')
  await clear(proxy.origin, 'all')

  await tablet.goto(`${proxy.origin}/field`)
  await expect(tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
  await expect(badgeOf(tablet)).toHaveCount(0)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await expect(badgeOf(tablet)).toHaveText('すべて送りました')
  const now = await deviceName()
  expect(now).toMatch(/^device-/)
  expect(now).not.toBe(earlier)
  const before = await factsAtHub(hub)
  await openVisit(tablet, proxy.origin)
  await markRoll(tablet)
  await expectAllOnce(tablet, hub, { before, made: 1 })
})

/** Fills what is left of the browser's storage, to the last byte it will take. */
const fillUp = (): Promise<void> =>
  tablet.evaluate(async () => {
    const [name = 'none'] = (await navigator.storageBuckets?.keys()) ?? []
    const place = (await navigator.storageBuckets?.open(name))?.indexedDB ?? indexedDB
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = place.open('photographs', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('photograph', { autoIncrement: true })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    const isKept = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const work = opened.transaction('photograph', 'readwrite')
        work.objectStore('photograph').add(crypto.getRandomValues(new Uint8Array(bytes)))
        work.oncomplete = () => resolve(true)
        work.onabort = () => resolve(false)
      })
    for (const bytes of [60_000, 6_000, 600, 60, 1]) while (await isKept(bytes));
    opened.close()
  })

const learnt = () => tablet.getByTestId('learner-record').first().getByLabel('今日できるようになったこと')

test('on a full device nothing is said to be kept that is not, what was typed stays, and with room it is kept', async ({
  stage: { proxy, hub },
}) => {
  await setQuota(proxy.origin, 16_000_000)
  await beginVisit(tablet, proxy.origin)
  if (!(await learnt().isVisible())) await markRoll(tablet)
  const record = tablet.getByTestId('learner-record').first()
  await expect(learnt()).toBeVisible()
  await allSent(tablet)
  await record.getByRole('group', { name: 'したこと' }).getByRole('button').first().press('Enter')
  await learnt().fill('見本の記録です')
  const kept = (await outboxOf(tablet)).length

  await fillUp()
  await setQuota(proxy.origin, 1)
  const save = record.getByRole('button', { name: '記録する', disabled: false })
  await save.press('Enter')
  await expect(record.getByRole('alert')).toContainText('この端末に保存できませんでした。空き容量を確かめて')
  await expect(learnt()).toHaveValue('見本の記録です')
  expect(await outboxOf(tablet)).toHaveLength(kept)

  await setQuota(proxy.origin)
  await pressUntil(save, record.getByRole('button', { name: '記録を直す' }))
  await expect(learnt()).toHaveCount(0)
  await allSent(tablet)
  const last = (await outboxOf(tablet)).at(-1)
  expect(last).toMatchObject({ name: 'report.write@1', state: 'applied' })
  const reports = (await hub.rows('report')).filter((report) => report.learnt === '見本の記録です')
  expect(reports).toHaveLength(1)
})
