import 'fake-indexeddb/auto'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { DAY, openField, setClock, signIn, untilShown, VISIT_ID } from './open-field.ts'

let page: VueWrapper

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe("a volunteer's day", () => {
  it.each([
    ['half past midnight', 30],
    ['half past eight in the morning', 8 * 60 + 30],
  ])("shows the day's visit at %s in Tokyo, without network", async (_, minute) => {
    setClock(minute)
    await signIn(UBE.silver)
    page = await openField('/field')
    await untilShown(page, 'つぎ')
    expect(page.get('h1').text()).toBe('2026年（令和8年）11月20日（金曜日）')
    expect(page.text()).toContain('午後3時35分から午後4時45分まで')
  })

  it('shows in large what comes next, whom they go with and what it is about', async () => {
    setClock(14 * 60)
    await signIn(UBE.silver)
    page = await openField('/field')
    await untilShown(page, 'つぎ')
    const next = page.get('[data-testid=next-visit]').text()
    expect(next).toContain('午後3時35分から午後4時45分まで')
    expect(next).toContain('見本　蓮さん（孫世代）')
    expect(next).toContain('地図・道案内、LINE')
  })

  it('shows the learner by name to a student, and to the adult whom they go with', async () => {
    setClock(14 * 60)
    const database = await signIn(UBE.student)
    page = await openField('/field')
    await untilShown(page, 'つぎ')
    const learner = await database.rows('learner').get(UBE.todaysLearnerId)
    const contact = await database.rows('contact').get(learner?.contactId ?? '')
    expect(contact?.isMasked).toBe(true)
    expect(page.get('[data-testid=next-visit]').text()).toContain(`${contact?.name}さん`)
  })

  it('says what to expect on a day without a visit', async () => {
    setClock(600)
    const database = await signIn(UBE.silver)
    await database.rows('lesson').where('lessonDay').equals(DAY).delete()
    page = await openField('/field')
    await untilShown(page, 'きょうの訪問はありません')
    expect(page.find('[data-testid=next-visit]').exists()).toBe(false)
  })

  it("puts yesterday's visit that nobody recorded back on the list", async () => {
    setClock(600, '2026-11-21')
    await signIn(UBE.silver)
    page = await openField('/field')
    await untilShown(page, 'きのうの記録がまだです')
    const unrecorded = page.get('[aria-labelledby=unrecorded]')
    expect(unrecorded.html()).toContain(`/field/lessons/${VISIT_ID}`)
  })

  it('leads whoever is not signed in to the beginning', async () => {
    await signIn(UBE.silver)
    await useSession().leave()
    page = await openField('/field')
    await flushPromises()
    await untilShown(page, '訪問モードをはじめる')
    expect(page.find('[data-testid=next-visit]').exists()).toBe(false)
  })
})
