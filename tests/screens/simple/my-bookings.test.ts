import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { readOwnEntries } from '#client/queries/useOwnEntries.ts'
import { i18n } from '#client/words/words.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { aBooking, aLesson, anActor, aRequest, NOW } from '../../unit/domain/sample-rows.ts'
import { beginAs, openSimple, PATIENCE } from './open-simple.ts'

let database: DeviceDatabase
let page: VueWrapper | undefined

beforeEach(async () => {
  database = await beginAs(anActor('learner', 'hana'))
})
afterEach(() => {
  i18n.global.locale.value = 'ja'
  page?.unmount()
  page = undefined
})

const wish = aRequest('wish', 'hana')
const { state: _state, lessonId: _lessonId, ...wishInput } = wish
const REFUSED = { code: 'no', about: [], sentence: 'この市では受け付けていません。' }

const note = (id: number, name: string, input: unknown, state: OutboxItem['state']) =>
  database.outbox.put({
    ...{ id, name, input, state, madeAt: NOW, author: 'hana', before: [], flags: [], settledAt: null },
    refusal: state === 'refused' || state === 'held' ? REFUSED : null,
  })
const asked = (state: OutboxItem['state']) =>
  note(1, 'request.receive@1', { request: wishInput, introduction: null }, state)
const givenUp = (state: OutboxItem['state']) => note(2, 'request.withdraw@1', { requestId: wish.id }, state)
const reads = async (text: string): Promise<void> => {
  page ??= await openSimple('/bookings')
  await expect.poll(() => page?.text(), PATIENCE).toContain(text)
}

describe('予約を見る', () => {
  test('does not call a wish received that was not sent yet', async () => {
    await database.rows('request').put(wish)
    await asked('pending')
    await reads('お預かりしました（まだ送れていません）')
    expect(page?.text()).not.toContain('受け付けました')
    await asked('applied')
    await reads('受け付けました')
  })

  test.each(['refused', 'held'] as const)('shows a wish that was %s, with the reason', async (state) => {
    await asked(state)
    await reads('受け付けできませんでした')
    expect(page?.text()).toContain(REFUSED.sentence)
    expect(page?.findAll('article button')).toHaveLength(0)
  })

  test.each([
    [true, ['スマホ教室', '日にち', '11月']],
    [false, []],
  ] as const)('of a refused class says what is known of it (on the device: %s)', async (isKnown, words) => {
    if (isKnown) await database.rows('lesson').put(aLesson('line', { title: 'スマホ教室' }))
    const seat = { lessonId: 'line', learnerId: 'hana', number: '12345678', seats: 1, bookedAt: NOW }
    await note(1, 'booking.join@1', { ...seat, introduction: null }, 'refused')
    await reads('受け付けできませんでした')
    const text = page?.get('article').text()
    for (const word of words) expect(text).toContain(word)
    for (const word of isKnown ? [] : ['日にち', 'いつでもよい', '知りたいこと', '場所'])
      expect(text).not.toContain(word)
    expect(text).not.toContain('いつでもよい')
  })

  test('says that giving it up was not sent yet', async () => {
    await database.rows('request').put({ ...wish, state: 'withdrawn' })
    await asked('applied')
    await givenUp('pending')
    await reads('取りやめを、まだ送れていません')
  })

  test('says why it could not be given up', async () => {
    await database.rows('request').put(wish)
    await asked('applied')
    await givenUp('refused')
    await reads('取りやめを受け付けられませんでした')
    expect(page?.text()).toContain(REFUSED.sentence)
  })

  test('shows a helper no list, only whose surface this is', async () => {
    database = await beginAs(anActor('volunteer', 'ken'))
    await database.rows('request').put(wish)
    await reads('いまはサポーターとして使っています')
    await expect.poll(() => page?.find('h1').text(), PATIENCE).toBe('予約を見る')
    expect(page?.find('article').exists()).toBe(false)
  })
})

describe('Own entries', () => {
  test('tell of each booking that very row, not the neighbour’s in the same class', async () => {
    await database.rows('lesson').put(aLesson('line'))
    await database
      .rows('booking')
      .bulkPut([aBooking('line', 'aki', { state: 'waitlisted', position: 1 }), aBooking('line', 'hana')])
    const entries = await readOwnEntries(database)
    expect(entries.map((one) => one.booking?.id).sort()).toEqual(entries.map((one) => one.id).sort())
  })

  test('tell of a wish the booking made for it', async () => {
    await database.rows('request').put({ ...wish, state: 'booked', lessonId: 'line' })
    await database
      .rows('booking')
      .bulkPut([aBooking('line', 'aki'), aBooking('line', 'hana', { requestId: wish.id })])
    const entry = (await readOwnEntries(database)).find((one) => one.kind === 'request')
    expect(entry?.booking?.learnerId).toBe('hana')
  })
})

describe('The frame of the simple mode', () => {
  test.each([
    ['ja', '本文へ進む', '全部で5のうち1番目'],
    ['ja-easy', 'ここから 読む', '5の うちの 1番目'],
    ['en', 'Skip to the content', 'Step 1 of 5'],
  ] as const)('speaks %s to who hears the page', async (wording, skip, count) => {
    i18n.global.locale.value = wording
    page = await openSimple('/ask/topic')
    await expect.poll(() => page?.find('.count').text(), PATIENCE).toContain(count)
    expect(page.get('.skip-link').text()).toBe(skip)
  })
})
