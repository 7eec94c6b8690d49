import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { letGo } from '#client/state/keep-together.ts'
import { earlierSlip, slipKnownHere, slipOfThisDevice } from '#client/state/slip.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { anActor, aRequest } from '../../unit/domain/sample-rows.ts'
import { beginAs, goTo, openSimple, PATIENCE } from './open-simple.ts'

const begun = vi.hoisted(() => vi.fn(() => Promise.resolve()))
const ended = vi.hoisted(() => vi.fn(() => Promise.resolve()))
vi.mock('#client/state/useAccount.ts', () => ({ useAccount: () => ({ beginAsResident: begun, end: ended }) }))

const UBE = '352021'
const KEY = 'k'.repeat(22)
const IN = {
  account: { municipality: UBE, accountId: 'slip-7', role: 'learner', subjectId: 'tatsuo' },
  name: '見本　達夫',
  key: 'd'.repeat(22),
}

let page: VueWrapper | undefined
let answer: () => Response
/** How the server answers the slip that this device keeps. */
let ownSlip: number
const asked: { path: string; body: unknown }[] = []

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('magonote.preferences', JSON.stringify({ municipality: UBE }))
  setActivePinia(createPinia())
  asked.length = 0
  begun.mockClear()
  ended.mockClear()
  ownSlip = 503
  answer = () => Response.json(IN)
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: () => new Promise(() => undefined) },
  })
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit = {}) => {
    if (path === '/api/municipalities')
      return Promise.resolve(
        Response.json([{ code: UBE, name: '宇部市', kana: 'うべし', telephone: '0836-00-1111' }]),
      )
    if (path === '/api/session/slip') return Promise.resolve(Response.json({}, { status: ownSlip }))
    if (!path.startsWith('/api/session/slip-')) return Promise.reject(new TypeError('no network'))
    asked.push({ path, body: JSON.parse(typeof body === 'string' ? body : 'null') })
    return Promise.resolve(answer())
  })
})
afterEach(() => {
  letGo()
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

const says = (text: string): Promise<void> => expect.poll(() => page?.text(), PATIENCE).toContain(text)
const open = async (path = '/slip'): Promise<void> => {
  page = await openSimple(path)
  await says('紙（予約票）からはじめる')
}
const type = async (code: string, pin: string): Promise<void> => {
  await expect.poll(() => page?.find('#slip-code').exists(), PATIENCE).toBe(true)
  await page?.get('#slip-code').setValue(code)
  await page?.get('#slip-pin').setValue(pin)
  await page?.get('form').trigger('submit')
}

describe('お手元の紙からはじめる', () => {
  test('asks nothing of the server while code or PIN is incomplete, and says which', async () => {
    await open()
    await type('7K2Q', '12345')
    await says('番号は、数字と英字をあわせて8文字です。')
    await says('暗証番号は、数字6けたです。')
    expect(asked).toEqual([])
  })

  test('sends what was typed in full width as it is printed, and says whose bookings these are', async () => {
    await open()
    await type('７ｋ２ｑ ＷＸ９Ｄ', '４８２ ９１３')
    await says('見本　達夫さんの予約が出ます')
    expect(asked).toEqual([
      { path: '/api/session/slip-code', body: { municipality: UBE, code: '7K2Q-WX9D', pin: '482913' } },
    ])
    expect(slipKnownHere(UBE)).toEqual({
      municipality: UBE,
      learnerId: 'tatsuo',
      accountId: 'slip-7',
      key: IN.key,
    })
    expect(begun).toHaveBeenCalledWith(UBE)
  })

  test.each([
    [401, { code: 'sign-in-failed' }, '番号か暗証番号がちがいます'],
    [429, { code: 'locked', retryAfterSeconds: 900 }, '5回まちがえたので、15分お待ちください'],
    [410, { code: 'slip-void' }, '新しい紙をお出しします'],
    [500, null, 'うまくいきませんでした'],
  ])('on %i says what to do, with the telephone', async (status, body, sentence) => {
    answer = () => Response.json(body, { status })
    await open()
    await type('7K2Q-WX9D', '482913')
    await says(sentence)
    await says('0836-00-1111')
    expect(slipKnownHere(UBE)).toBeNull()
    expect(begun).not.toHaveBeenCalled()
  })

  test('a scanned QR opens nothing before it is confirmed, and its own key is kept', async () => {
    const { key: _key, ...scanned } = IN
    answer = () => Response.json(scanned)
    await open(`/slip#${UBE}.${KEY}`)
    await says('四角い印を読み取りました')
    expect(asked).toEqual([])
    const begin = page?.findAll('button').find((one) => one.text() === 'はじめる')
    await begin?.trigger('click')
    await says('見本　達夫さんの予約が出ます')
    expect(asked).toEqual([{ path: '/api/session/slip-key', body: { municipality: UBE, key: KEY } }])
    expect(slipKnownHere(UBE)?.key).toBe(KEY)
  })

  test('another QR scanned while the page is open counts instead', async () => {
    await open(`/slip#${UBE}.${KEY}`)
    await says('四角い印を読み取りました')
    const next = 'n'.repeat(22)
    if (page) await goTo(page, `/slip#${UBE}.${next}`)
    const begin = page?.findAll('button').find((one) => one.text() === 'はじめる')
    await begin?.trigger('click')
    await says('見本　達夫さんの予約が出ます')
    expect(asked).toEqual([{ path: '/api/session/slip-key', body: { municipality: UBE, key: next } }])
    if (page) await goTo(page, `/slip#${UBE}.${KEY}`)
    await says('四角い印を読み取りました')
  })
})

describe('A device by which somebody has asked before', () => {
  const own = () => slipOfThisDevice(UBE)
  const withWish = async (): Promise<void> => {
    const { learnerId } = own()
    const database = await beginAs({ ...anActor('learner', learnerId), municipality: UBE })
    await database.rows('request').put(aRequest('wish', learnerId))
  }
  const answerWhose = async (): Promise<void> => {
    await says('お手元の紙は、どなたのものですか')
    await page?.get('input[value="other"]').setValue()
    await says('今までの方の分は消えません')
    await page?.get('[data-testid="whose-slip"]').trigger('submit')
  }

  test('is asked plainly whose the paper is, before anything else', async () => {
    await withWish()
    await open()
    await says('この端末には、申し込みが1件あります')
    await page?.get('[data-testid="whose-slip"]').trigger('submit')
    await says('どなたのものか、選んでください。')
    expect(page?.find('#slip-code').exists()).toBe(false)
  })

  test('keeps the earlier slip, so that one can go back', async () => {
    await withWish()
    const before = own()
    await open()
    await answerWhose()
    await type('7K2Q-WX9D', '482913')
    await says('見本　達夫さんの予約が出ます')
    expect(earlierSlip(UBE)).toEqual(before)
  })

  test('waits until what is unsent has gone out', async () => {
    await withWish()
    useSyncStatus().note({ waiting: 1 })
    await open()
    await answerWhose()
    await says('まだ送れていないものが1件あります')
    expect(page?.find('#slip-code').exists()).toBe(false)
    useSyncStatus().note({ waiting: 0 })
    await expect.poll(() => page?.find('#slip-code').exists(), PATIENCE).toBe(true)
  })

  test('does not wait for what can no longer be sent since a newer slip was given', async () => {
    await withWish()
    useSyncStatus().note({ waiting: 1 })
    useSyncStatus().ended({ reached: true, problem: 'signed-out' })
    await open()
    await answerWhose()
    await expect.poll(() => page?.find('#slip-code').exists(), PATIENCE).toBe(true)
  })

  test('is not taken over while a helper is signed in', async () => {
    await beginAs({ ...anActor('volunteer'), municipality: UBE })
    await open()
    await says('いまは職員やサポーターとして使っています')
    expect(page?.find('#slip-code').exists()).toBe(false)
  })
})

describe('A device that the server lets in no more', () => {
  const open = async (): Promise<void> => {
    await beginAs({ ...anActor('learner', slipOfThisDevice(UBE).learnerId), municipality: UBE })
    useSyncStatus().ended({ reached: true, problem: 'signed-out' })
    page = await openSimple('/bookings')
  }

  test('says that a newer slip is to be used, with the telephone, and forgets what it showed', async () => {
    ownSlip = 401
    await open()
    await says('新しい紙から、はじめてください')
    await says('0836-00-1111')
    expect(page?.find('a[href="/slip"]').exists()).toBe(true)
    expect(ended).toHaveBeenCalledOnce()
  })

  test('is left as it is while the server has trouble', async () => {
    await open()
    await says('予約を見る')
    await vi.dynamicImportSettled()
    expect(page?.text()).not.toContain('続きができなくなりました')
    expect(ended).not.toHaveBeenCalled()
  })
})
