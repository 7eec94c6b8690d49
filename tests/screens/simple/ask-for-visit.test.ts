import 'fake-indexeddb/auto'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sealedStorage } from '#client/state/sealed-storage.ts'
import { i18n } from '#client/words/words.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { halfDaysAhead } from '#domain/half-day.ts'
import { sayDayShort } from '#domain/say-day.ts'
import { anActor } from '../../unit/domain/sample-rows.ts'
import { beginAs, openSimple, PATIENCE } from './open-simple.ts'

const TODAY = tokyoDay(new Date().toISOString())
const TOMORROW = addDays(TODAY, 1)
const LATER = addDays(TODAY, 9)
const DRAFT = {
  ...{ topics: ['LINE'], placeKind: '自宅', isAny: false, halfDays: [] as string[], isCouple: false },
  who: { who: 'self', name: '', kana: '', telephone: '', familyName: '', relation: '' },
}

let page: VueWrapper
let asked: string[]

/** The server offers these half-days, or whatever else is answered in its place. */
const offering = (kept: readonly string[] | Promise<Response> | null): void => {
  const halfDays = halfDaysAhead(TODAY, 14).map((halfDay) => ({
    halfDay,
    canBeKept: Array.isArray(kept) && kept.includes(halfDay),
  }))
  vi.stubGlobal('fetch', (path: string) => {
    if (!path.startsWith('/api/offers')) return Promise.reject(new TypeError('not reached'))
    asked.push(decodeURIComponent(path))
    if (kept === null) return Promise.reject(new TypeError('not reached'))
    return kept instanceof Promise ? kept : Promise.resolve(Response.json({ halfDays }))
  })
}

const begun = (draft: typeof DRAFT): void =>
  sealedStorage(localStorage).setItem('magonote.draft.ask', JSON.stringify(draft))

const openWhen = async (draft: Partial<typeof DRAFT> = {}): Promise<void> => {
  begun({ ...DRAFT, ...draft })
  page = await openSimple('/ask/when')
  await expect.poll(() => page.find('#when-any').exists() && page.text(), PATIENCE).toContain('次へすすむ')
}
const headings = () => page.findAll('h2').map((one) => one.text())
const days = () => page.findAll('fieldset legend').map((one) => one.text())
const button = (name: string) => page.findAll('button').find((one) => one.text() === name)
const chip = (day: string, half: string) =>
  page
    .findAll('fieldset')
    .filter((one) => one.get('legend').text() === sayDayShort(day))
    .flatMap((one) => one.findAll('button'))
    .find((one) => one.text() === half)
const kept = () =>
  JSON.parse(sealedStorage(localStorage).getItem('magonote.draft.ask') ?? '{}') as typeof DRAFT

beforeEach(async () => {
  localStorage.removeItem('magonote.draft.ask')
  asked = []
  await beginAs(anActor('learner', 'hana'))
})
afterEach(() => {
  page.unmount()
  i18n.global.locale.value = 'ja'
  vi.unstubAllGlobals()
})

describe('The days of a visit, when the server says which can be kept', () => {
  test('are shown first with those, the others behind a button', async () => {
    offering([`${TOMORROW}.am`, `${LATER}.pm`])
    await openWhen()
    expect(asked).toEqual(['/api/offers?municipality=352021&topics=LINE&placeKind=自宅'])
    expect(headings()).toEqual(['うかがえる日'])
    expect(days()).toEqual([sayDayShort(TOMORROW)])
    expect(chip(TOMORROW, '午前')).toBeDefined()
    expect(chip(TOMORROW, '午後')).toBeUndefined()
    await button('もっと先の日を見る')?.trigger('click')
    expect(days()).toEqual([sayDayShort(TOMORROW), sayDayShort(LATER)])
    expect(button('もっと先の日を見る')).toBeUndefined()
  })

  test('can be others all the same: what was chosen of either stays', async () => {
    offering([`${TOMORROW}.am`])
    await openWhen()
    await chip(TOMORROW, '午前')?.trigger('click')
    await button('ほかの日を希望する')?.trigger('click')
    expect(headings()).toEqual(['うかがえる日', 'ほかの日'])
    expect(page.text()).toContain('ほかの日は、うかがう人をこれから探します。')
    await chip(TOMORROW, '午後')?.trigger('click')
    expect(kept().halfDays).toEqual([`${TOMORROW}.am`, `${TOMORROW}.pm`])
    await chip(TOMORROW, '午前')?.trigger('click')
    expect(kept().halfDays).toEqual([`${TOMORROW}.pm`])
  })

  test('show at once what was chosen before, also where it is not offered', async () => {
    offering([`${TOMORROW}.am`])
    await openWhen({ halfDays: [`${LATER}.am`] })
    expect(headings()).toEqual(['うかがえる日', 'ほかの日'])
    expect(chip(LATER, '午前')?.attributes('aria-pressed')).toBe('true')
  })

  test('may be any, and going on needs one or the other', async () => {
    offering([`${TOMORROW}.am`])
    await openWhen()
    await page.get('form').trigger('submit')
    expect(page.text()).toContain('都合のよい日を選んでください。')
    await page.get('#when-any').setValue(true)
    await page.get('form').trigger('submit')
    await expect.poll(() => page.find('h1').text(), PATIENCE).toBe('お名前')
  })

  test.each([
    ['ja-easy', '行ける 日'],
    ['en', 'Days when we can come'],
  ] as const)('are said in %s too', async (wording, heading) => {
    offering([`${TOMORROW}.am`])
    i18n.global.locale.value = wording
    begun(DRAFT)
    page = await openSimple('/ask/when')
    await expect.poll(headings, PATIENCE).toEqual([heading])
  })
})

describe('The days of a visit are all alike', () => {
  const expectAllAlike = () => {
    expect(headings()).toEqual([])
    expect(days()).toHaveLength(7)
    expect(chip(TOMORROW, '午後')).toBeDefined()
    expect(button('ほかの日を希望する')).toBeUndefined()
  }

  const unhelpful: [string, () => Promise<Response> | null][] = [
    ['cannot be reached', () => null],
    ['refuses', () => Promise.resolve(Response.json({ code: 'too-many' }, { status: 429 }))],
    ['answers nonsense', () => Promise.resolve(new Response('<h1>502</h1>'))],
  ]
  test.each(unhelpful)('when the server %s', async (_what, answer) => {
    offering(answer())
    await openWhen()
    expectAllAlike()
    expect(asked).toHaveLength(1)
  })

  test('when nothing can be kept', async () => {
    offering([])
    await openWhen()
    expectAllAlike()
  })

  test('when the answer does not come soon, and nothing moves when it comes later', async () => {
    let answer: (response: Response) => void = () => undefined
    offering(new Promise((resolve) => (answer = resolve)))
    await openWhen()
    expectAllAlike()
    answer(Response.json({ halfDays: [{ halfDay: `${TOMORROW}.am`, canBeKept: true }] }))
    await flushPromises()
    expectAllAlike()
  })

  test('without network: nothing is asked', async () => {
    offering([`${TOMORROW}.am`])
    vi.stubGlobal('navigator', { ...navigator, onLine: false })
    await openWhen()
    expectAllAlike()
    expect(asked).toEqual([])
  })

  test('for the coordinator at the telephone, who is asked for nothing either', async () => {
    await beginAs(anActor('coordinator'))
    offering([`${TOMORROW}.am`])
    await openWhen()
    expectAllAlike()
    expect(asked).toEqual([])
  })
})
