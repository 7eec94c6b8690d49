import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useSession } from '#client/state/session.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { openField, press, setClock, signIn, untilShown } from './open-field.ts'

let page: VueWrapper
let database: DeviceDatabase

beforeEach(async () => {
  setClock(15 * 60 + 30)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  database = await signIn(UBE.silver)
  page = await openField('/field/on-this-device')
  await untilShown(page, 'お名前が入っている人')
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const valueOf = (label: string): string =>
  page
    .findAll('.summary-list .item')
    .find((one) => one.text().startsWith(label))
    ?.get('dd')
    .text() ?? ''

describe('what is on this tablet', () => {
  it('is told in numbers, of others alone, and as it changes', async () => {
    const own = await database.rows('volunteer').get(UBE.silver.id)
    const others = (await database.rows('contact').toArray()).filter(({ id }) => id !== own?.contactId)
    const withAddress = others.filter(({ address }) => address !== '')
    expect(others.length).toBeGreaterThan(0)
    expect(valueOf('お名前が入っている人')).toBe(`${others.length}人`)
    expect(valueOf('住所が入っている人')).toBe(`${withAddress.length}人`)
    expect(valueOf('まだ送っていない記録')).toBe('0件')
    const lessons = await database.rows('lesson').count()
    expect(valueOf('訪問・講座')).toMatch(new RegExp(`^${lessons}件（.+から.+まで）$`))
    await database.rows('contact').bulkDelete(others.map(({ id }) => id))
    await untilShown(page, '0人')
    expect(page.text()).not.toContain(others[0]?.name)
  })

  it('says when things leave by themselves, by the settings of the town', async () => {
    for (const words of ['3日たつまでに', '夜中の12時', '7日間つながらないと']) await untilShown(page, words)
    const [town] = await database.rows('municipality').toArray()
    const retention = { learnerMonths: 36, withdrawnMonths: 12, auditYears: 5, closedLessonDays: 1 }
    if (town) await database.rows('municipality').put({ ...town, settings: { ...town.settings, retention } })
    await untilShown(page, '1日たつまでに')
  })

  it('says when it was last in contact', async () => {
    await untilShown(page, 'まだつながっていません')
    useSyncStatus().ended({ reached: true, problem: null, at: '2026-11-20T06:05:00.000Z' })
    await untilShown(page, '11月20日（金） 午後3時5分')
  })

  it('is emptied by a button, which asks first when something was not sent', async () => {
    useSyncStatus().note({ waiting: 2 })
    await press(page, '使い終わって空にする')
    expect(page.get('dialog[open]').text()).toContain('送れていないものが 2 件あります')
    expect(useSession().actor).not.toBeNull()
    const buttons = page.get('dialog[open]').findAll('button')
    await buttons.find((one) => one.text() === '使い終わる')?.trigger('click')
    await vi.waitFor(() => expect(useSession().actor).toBeNull())
  })
})
