import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, tokyoDay } from '#domain/day.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { usePreferences } from '#client/state/preferences.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { aLesson, aRequest, anActor, NOW, UBE_CODE } from '../../unit/domain/sample-rows.ts'
import { beginAs, openSimple, PATIENCE } from './open-simple.ts'

let database: DeviceDatabase
let page: VueWrapper

beforeEach(async () => {
  localStorage.clear()
  const slip = { municipality: UBE_CODE, learnerId: 'hana', key: 'x'.repeat(22) }
  localStorage.setItem(`magonote.slip.${UBE_CODE}`, JSON.stringify(slip))
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  database = await beginAs(anActor('learner', 'hana'))
  usePreferences().setMunicipality(UBE_CODE)
})
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const { state: _state, lessonId: _lessonId, ...request } = aRequest('wish', 'hana')
const introduction = { name: '見本　花', kana: 'みほん　はな', telephone: '0836-00-0000', family: '' }
const note = (
  state: OutboxItem['state'],
  name = 'request.receive@1',
  input: unknown = { request, introduction },
) =>
  database.outbox.put({
    ...{ id: 1, name, input, state, madeAt: NOW },
    ...{ author: 'hana', before: [], flags: [], settledAt: null },
    refusal:
      state === 'pending' ? null : { code: 'no', about: [], sentence: 'この市では受け付けていません。' },
  })
const reads = (text: string) => expect.poll(() => page.text(), PATIENCE).toContain(text)
const press = async (text: string): Promise<void> => {
  await expect.poll(() => page.findAll('button').some((one) => one.text() === text), PATIENCE).toBe(true)
  await page
    .findAll('button')
    .find((one) => one.text() === text)
    ?.trigger('click')
}

describe('送れていないもの', () => {
  test('are told of on every page, with a way to look at them', async () => {
    useSyncStatus().note({ waiting: 1 })
    page = await openSimple('/')
    await reads('送れていないものが 1 件あります')
    expect(page.get('[data-testid="unsent-notice"] a').attributes('href')).toBe('/unsent')
  })

  test('are not spoken of while everything is sent', async () => {
    page = await openSimple('/')
    await reads('何をお手伝いしましょうか')
    expect(page.find('[data-testid="unsent-notice"]').exists()).toBe(false)
  })

  test('say that they are on this device alone and wait for a connection', async () => {
    await note('pending')
    page = await openSimple('/unsent')
    await reads('この端末だけ')
    expect(page.text()).toContain('つながるのを待っています')
    expect(page.text()).toContain('つながると自動で送ります')
  })

  test('what was not accepted is corrected in its own steps, filled in as it was', async () => {
    await note('refused')
    page = await openSimple('/unsent')
    await reads('この市では受け付けていません。')
    await press('直す')
    await reads('この内容で申し込む')
    expect(page.text()).toContain('見本　花（みほん')
    expect((await database.outbox.get(1))?.state).toBe('refused')
  })

  test('a class that nobody can join any more is named, and leads to other classes', async () => {
    await database.rows('lesson').put(aLesson('line', { title: 'スマホ教室', state: 'cancelled' }))
    const seat = { lessonId: 'line', learnerId: 'hana', number: '12345678', seats: 1, bookedAt: NOW }
    await note('refused', 'booking.join@1', { ...seat, introduction })
    page = await openSimple('/unsent')
    await reads('スマホ教室')
    await reads('見本　花')
    expect(page.text()).not.toContain('名前がわかりません')
    expect(page.findAll('button').map((one) => one.text())).not.toContain('直す')
    const other = page.findAll('a').find((one) => one.text() === 'ほかの教室を見る')
    expect(other?.attributes('href')).toBe('/classes')
    expect(page.findAll('a').some((one) => one.attributes('href') === '/telephone')).toBe(true)
  })

  test('a class that is still offered is corrected where it was chosen', async () => {
    const lessonDay = addDays(tokyoDay(new Date().toISOString()), 3)
    await database.rows('lesson').put(aLesson('line', { lessonDay, state: 'open', requestId: null }))
    const seat = { lessonId: 'line', learnerId: 'hana', number: '12345678', seats: 1, bookedAt: NOW }
    await note('refused', 'booking.join@1', { ...seat, introduction })
    page = await openSimple('/unsent')
    await press('直す')
    await reads('この教室に申し込む')
  })

  test('what a slip cannot send any more promises no sending, and asks for a call', async () => {
    await note('pending')
    useSyncStatus().ended({ reached: true, problem: 'signed-out' })
    page = await openSimple('/unsent')
    await reads('送れません。担当者に電話してください')
    expect(page.text()).not.toContain('つながると自動で送ります')
    expect(page.text()).not.toContain('もう一度はじめると')
  })

  test('what was held asks nothing more of the resident', async () => {
    await note('held')
    page = await openSimple('/unsent')
    await reads('担当者が確かめて決めます。することはありません。')
    expect(page.findAll('button').map((one) => one.text())).not.toContain('もう一度送る')
  })
})
