import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useSession } from '#client/state/session.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { openField, press, setClock, signIn, untilShown, VISIT_ID } from './open-field.ts'

const SENTENCE = 'この記録は、もう受け付けています。'
const REPORT = {
  id: 'report-1',
  lessonId: VISIT_ID,
  learnerId: UBE.todaysLearnerId,
  topicsDone: ['LINE'],
  canDo: [],
  learnt: 'スタンプを送れた',
  next: '',
  satisfaction: 3,
  voice: '',
  at: '2026-11-20T06:30:00.000Z',
}
const item = (more: Partial<OutboxItem>): OutboxItem => ({
  ...{ id: 1, name: 'report.write@1', input: REPORT, madeAt: '2026-11-20T06:31:00.000Z' },
  ...{ author: UBE.silver.accountId, state: 'pending', before: [], flags: [], settledAt: null },
  refusal: more.state === 'pending' ? null : { code: 'record-known', about: [], sentence: SENTENCE },
  ...more,
})
const stateOf = (database: DeviceDatabase) =>
  useSession().store?.transaction(async (space) => ({ ...(await space.state()), key: 'state' as const })) ??
  Promise.reject(new Error(`no state in ${database.name}`))

let page: VueWrapper

beforeEach(() => {
  localStorage.clear()
  setClock(15 * 60 + 30)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what has not been sent', () => {
  it('is said to be nothing on a tablet on which nothing was done', async () => {
    await signIn(UBE.silver)
    page = await openField('/field/outbox')
    await untilShown(page, 'すべて送りました')
    expect(page.get('h1').text()).toBe('送れていないもの（0件）')
  })

  it('is listed with what it was, of whom, when, and why it waits', async () => {
    await signIn(UBE.silver)
    page = await openField(`/field/lessons/${VISIT_ID}`)
    await untilShown(page, '着きました')
    await press(page, '着きました')
    await untilShown(page, '欠席')
    page.unmount()
    page = await openField('/field/outbox')
    await untilShown(page, '送れていないもの（1件）')
    const item = page.get('[data-testid=outbox-item]').text()
    for (const words of ['着きました', '見本　洋子さん', 'この端末だけ', '11月20日（金） 午後3時30分'])
      expect(item).toContain(words)
    expect(item).toContain('つながるのを待っています')
  })

  it.each([
    ['signed-out', 'もう一度はじめると送ります'],
    ['too-old', '「新しくする」を押すと送ります'],
    ['refused-by-server', '送れません。担当者に電話してください'],
  ] as const)('says what to do when the server answers %s', async (problem, words) => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'pending' }))
    useSyncStatus().ended({ reached: true, problem })
    page = await openField('/field/outbox')
    await untilShown(page, words)
    expect(page.text()).not.toContain('つながると自動で送ります')
    expect(page.findAll('button').some((one) => one.text() === 'もう一度はじめる')).toBe(
      problem === 'signed-out',
    )
  })
})

describe('what was not accepted', () => {
  it('says why, with everything that was typed', async () => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'refused' }))
    page = await openField('/field/outbox')
    await untilShown(page, SENTENCE)
    await untilShown(page, 'スタンプを送れた')
    const card = page.get('[data-testid=outbox-item]').text()
    for (const words of ['実施記録を書く', '見本　トミ子さん', '受け付けられませんでした', 'よく分かった'])
      expect(card).toContain(words)
    expect(card).not.toContain(UBE.todaysLearnerId)
  })

  it('is made anew and waits again when it is sent again', async () => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'refused' }))
    await database.device.put({ ...(await stateOf(database)), lastMutationId: 1 })
    page = await openField('/field/outbox')
    await untilShown(page, SENTENCE)
    await press(page, 'もう一度送る')
    await untilShown(page, '送れていないもの（1件）')
    const items = await database.outbox.orderBy('id').toArray()
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [1, 'set-aside'],
      [2, 'pending'],
    ])
    expect(items[1]?.input).toEqual(items[0]?.input)
    expect(page.text()).toContain('取り下げました')
  })

  it('stays, with the reason, when it cannot be sent again', async () => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'refused', input: { ...REPORT, lessonId: 'lesson-of-others' } }))
    page = await openField('/field/outbox')
    await untilShown(page, SENTENCE)
    await press(page, 'もう一度送る')
    await untilShown(page, 'まだ送れません')
    expect(page.get('[role=alert]').text()).toContain('担当であることを確かめられない')
    expect((await database.outbox.get(1))?.state).toBe('refused')
  })

  it('is corrected in the form where it was made, filled in as it was', async () => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'refused' }))
    await database.device.put({ ...(await stateOf(database)), lastMutationId: 1 })
    page = await openField('/field/outbox')
    await untilShown(page, '直す')
    await press(page, '直す')
    await untilShown(page, '今日できるようになったこと')
    const learnt = page.get(`input[id$="-learnt"]`)
    expect((learnt.element as HTMLInputElement).value).toBe('スタンプを送れた')
    await learnt.setValue('スタンプと写真を送れた')
    await page.get('form').trigger('submit')
    await untilShown(page, '送れていないもの（1件）')
    const [old, made] = await database.outbox.orderBy('id').toArray()
    expect(old?.state).toBe('set-aside')
    expect(made?.input).toMatchObject({ learnt: 'スタンプと写真を送れた', satisfaction: 3 })
  })

  it('has no form to correct it in when its visit has left the tablet', async () => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'refused', input: { ...REPORT, lessonId: 'lesson-of-others' } }))
    page = await openField('/field/outbox')
    await untilShown(page, 'もう一度送る')
    expect(page.findAll('button').map((one) => one.text())).not.toContain('直す')
  })

  it('is taken back only after saying what will be lost, and stays readable', async () => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'refused' }))
    page = await openField('/field/outbox')
    await untilShown(page, SENTENCE)
    await press(page, '取り下げる')
    const dialog = page.get('dialog[open]')
    expect(dialog.text()).toContain('送られません')
    await untilShown(page, 'スタンプを送れた')
    expect((await database.outbox.get(1))?.state).toBe('refused')
    await dialog
      .findAll('button')
      .find((one) => one.text() === '取り下げる')
      ?.trigger('click')
    await untilShown(page, '済んだもの')
    expect((await database.outbox.get(1))?.state).toBe('set-aside')
    expect(page.text()).toContain('取り下げました')
  })

  it('waits for the office where a coordinator decides, and asks nothing of the volunteer', async () => {
    const database = await signIn(UBE.silver)
    await database.outbox.put(item({ state: 'held' }))
    page = await openField('/field/outbox')
    await untilShown(page, '担当者が確かめて決めます。することはありません。')
    expect(page.findAll('button').map((one) => one.text())).not.toContain('もう一度送る')
  })
})
