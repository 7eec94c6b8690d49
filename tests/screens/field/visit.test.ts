import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { openField, press, setClock, signIn, untilShown, VISIT_ID } from './open-field.ts'

const PATH = `/field/lessons/${VISIT_ID}`
let page: VueWrapper
let database: DeviceDatabase
let learner: string

beforeEach(async () => {
  localStorage.clear()
  setClock(15 * 60 + 30)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  database = await signIn(UBE.silver)
  const row = await database.rows('learner').get(UBE.todaysLearnerId)
  learner = `${(await database.rows('contact').get(row?.contactId ?? ''))?.name ?? ''}さん`.replace(/\s/g, '')
  page = await openField(PATH)
  await untilShown(page, '着きました')
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const arriveAndCall = async (): Promise<void> => {
  await press(page, '着きました')
  await untilShown(page, '欠席')
  await press(page, `${learner}：出席`)
  await untilShown(page, 'の記録')
}
const marks = async () => (await database.rows('attendance').toArray()).map(({ mark }) => mark).sort()

describe('a visit on the tablet of the adult helper', () => {
  it('says where to go, whom to call, what to bring and the password of the visit', () => {
    const html = page.html()
    expect(html).toContain('href="geo:0,0?q=')
    expect(html).toContain('href="tel:')
    expect(page.text()).toContain('合言葉')
  })

  it('shows at the door who comes, the password and the number to verify', async () => {
    await press(page, '身分証を見せる')
    await untilShown(page, '確かめてください')
    const card = () => page.get('[data-testid=identity-card]').text()
    const municipality = await database.rows('municipality').get(UBE.code)
    const lesson = await database.rows('lesson').get(VISIT_ID)
    await vi.waitFor(() => expect(card()).toContain(municipality?.telephone), 15_000)
    expect(card()).toContain('見本　洋子')
    expect(card()).toContain('見本　蓮')
    expect(card()).toContain(lesson?.passWord)
  })

  it('writes arrival and attendance as facts that wait on this device', async () => {
    await arriveAndCall()
    expect(await marks()).toEqual(['arrived', 'present'])
    expect(await database.outbox.where('state').equals('pending').count()).toBe(2)
    await vi.waitFor(() => expect(page.findAll('[data-state=pending]').length).toBe(2))
    expect((await database.rows('lesson').get(VISIT_ID))?.startedAt).not.toBeNull()
  })

  it('never calls a fact sent that waits, not for the moment in which it is looked up either', async () => {
    const said = new Set<string>()
    const note = (): void =>
      page.findAll('[data-state]').forEach((one) => said.add(one.attributes('data-state') ?? ''))
    const watching = new MutationObserver(note)
    watching.observe(page.element.parentElement ?? page.element, { childList: true, subtree: true })
    await arriveAndCall()
    await vi.waitFor(() => expect(page.findAll('[data-state=pending]').length).toBe(2))
    watching.disconnect()
    expect([...said]).toEqual(['pending'])
  })

  it('takes an attendance back with one tap, as a new fact', async () => {
    await arriveAndCall()
    await press(page, `${learner}：取り消す`)
    await untilShown(page, '欠席')
    expect(await marks()).toEqual(['arrived', 'present', 'undone'])
    const booking = await database.rows('booking').where('lessonId').equals(VISIT_ID).first()
    expect(booking?.state).toBe('booked')
  })

  it('keeps what was written of a record when the page is opened again', async () => {
    await arriveAndCall()
    const field = () => page.get<HTMLInputElement>('input[id$="-learnt"]')
    await field().setValue('地図を開けた')
    page.unmount()
    page = await openField(PATH)
    await untilShown(page, '今日できるようになったこと')
    expect(field().element.value).toBe('地図を開けた')
    await press(page, 'LINE')
    await press(page, '記録する')
    await untilShown(page, '記録を直す')
    const report = await database.rows('report').where('lessonId').equals(VISIT_ID).first()
    expect(report).toMatchObject({ learnt: '地図を開けた', topicsDone: ['LINE'], satisfaction: null })
    expect(Object.keys(localStorage).filter((key) => key.startsWith('magonote.report'))).toEqual([])
  })

  it('asks what was done before it keeps a record', async () => {
    await arriveAndCall()
    await press(page, '記録する')
    await untilShown(page, '「したこと」を一つ以上選んでください')
    expect(await database.rows('report').where('lessonId').equals(VISIT_ID).count()).toBe(0)
  })

  it('writes down a wish for the next visit and shows its number', async () => {
    await arriveAndCall()
    await press(page, '次の訪問を申し込む')
    const chips = page.findAll('form button').filter((one) => one.text() === 'キャッシュレス')
    await chips.at(-1)?.trigger('click')
    await press(page, '申し込む')
    await untilShown(page, '受付番号')
    const wish = (await database.rows('request').toArray()).find(({ state }) => state === 'received')
    expect(wish).toMatchObject({ topics: ['キャッシュレス'], learnerId: UBE.todaysLearnerId, wish: 'any' })
  })

  it('ends only when everybody was called, and then says that everybody has left', async () => {
    await press(page, '着きました')
    await untilShown(page, '欠席')
    await press(page, '終わりました')
    expect((await database.rows('lesson').get(VISIT_ID))?.state).toBe('confirmed')
    await press(page, `${learner}：欠席`)
    await untilShown(page, '取り消す')
    await vi.waitFor(() => expect(page.text()).not.toContain('終われます'))
    await press(page, '終わりました')
    await untilShown(page, 'この訪問は終わりました')
    await vi.waitFor(async () => expect(await marks()).toEqual(['absent', 'arrived', 'left']))
    expect((await database.rows('lesson').get(VISIT_ID))?.state).toBe('held')
  })

  it('still says when they arrived after they have left', async () => {
    await press(page, '着きました')
    await untilShown(page, '午後3時30分に着きました')
    await press(page, `${learner}：欠席`)
    await vi.waitFor(() => expect(page.text()).not.toContain('終われます'))
    setClock(16 * 60 + 40)
    await press(page, '終わりました')
    await vi.waitFor(async () => expect(await marks()).toEqual(['absent', 'arrived', 'left']))
    await untilShown(page, 'この訪問は終わりました')
    expect(page.text()).toContain('午後3時30分に着きました')
    expect(page.text()).not.toContain('4時40分に着きました')
  })

  it('lets a helper who cannot come say so with one tap and a confirmation', async () => {
    await press(page, '行けなくなりました')
    await press(page, '知らせる')
    await untilShown(page, '担当者がほかの人を探します')
    const pairings = await database.rows('pairing').where('lessonId').equals(VISIT_ID).toArray()
    expect(pairings.find(({ volunteerId }) => volunteerId === UBE.silver.id)?.state).toBe('withdrew')
    expect(pairings.find(({ volunteerId }) => volunteerId === UBE.student.id)?.state).toBe('accepted')
  })
})
