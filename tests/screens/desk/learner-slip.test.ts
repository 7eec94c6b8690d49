import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import type { Row } from '#domain/tables.ts'
import { openDesk, type OpenDesk, TODAY } from './open-desk.ts'

const SLIP = { municipality: UBE.code, key: 'k'.repeat(22), code: '7K2Q-WX9D', pin: '482913' }

let desk: OpenDesk
let standing: unknown
let answer: () => Promise<Response>
const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  standing = null
  answer = () => Promise.resolve(Response.json(SLIP))
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    asked.push(`${method} ${path} ${typeof body === 'string' ? body : ''}`.trim())
    if (path.startsWith('/api/family')) return Promise.resolve(Response.json({ family: [] }))
    if (path.startsWith('/api/slips?')) return Promise.resolve(Response.json({ slip: standing }))
    if (path === '/api/slips') return answer()
    return Promise.reject(new TypeError('no network'))
  })
})
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

const PAGE = `/desk/people/learners/${UBE.todaysLearnerId}`

describe('A slip from the desk', () => {
  test('is shown with the QR, code, PIN, telephone and the word by which the visitor is known', async () => {
    desk = await openDesk(PAGE)
    await desk.says('まだ出していません')
    await desk.press('予約票を出す')
    await desk.says('7K2Q-WX9D')
    const visits = (cast(TODAY)[0]?.rows ?? [])
      .filter(({ table }) => table === 'lesson')
      .map(({ row }) => row as Row<'lesson'>)
      .filter((one) => one.learnerHomeId === UBE.todaysLearnerId && one.lessonDay >= TODAY)
    const [next] = visits.sort((a, b) => a.lessonDay.localeCompare(b.lessonDay))
    await desk.says(`「${next?.passWord}」`)
    await desk.says('困ったときのお電話')
    for (const said of ['482 913', '/slip', '一度だけ表示'])
      expect(desk.wrapper.get('[data-testid="paper-slip"]').text()).toContain(said)
    expect(desk.wrapper.get('[data-testid="paper-telephone"]').text()).toMatch(/^0[\d-]+$/)
    await vi.waitFor(() => expect(desk.wrapper.find('[role="img"] path').attributes('d')).toMatch(/^M/))
    expect(desk.wrapper.html()).not.toContain(SLIP.key)
    expect(asked).toContain(`POST /api/slips {"learnerId":"${UBE.todaysLearnerId}"}`)
  })

  test('is cut in two: neither part alone has both code and PIN, and the QR is on the part to put away', async () => {
    desk = await openDesk(PAGE)
    await desk.says('予約票を出す')
    await desk.press('予約票を出す')
    await desk.says('7K2Q-WX9D')
    await vi.waitFor(() => expect(desk.wrapper.find('[role="img"] path').exists()).toBe(true))
    const part = (name: string) => desk.wrapper.get(`[data-testid="paper-${name}"]`)
    expect(part('by-hand').text()).toContain('7K2Q-WX9D')
    expect(part('by-hand').text()).not.toContain('482 913')
    expect(part('by-hand').find('[role="img"]').exists()).toBe(false)
    expect(part('put-away').text()).toContain('482 913')
    expect(part('put-away').text()).toContain('上の紙と別の場所に')
    expect(part('put-away').find('[role="img"]').exists()).toBe(true)
    for (const said of ['7K2Q-WX9D', '見本', '合言葉']) expect(part('put-away').text()).not.toContain(said)
  })

  test('is gone from the page when it is closed', async () => {
    desk = await openDesk(PAGE)
    await desk.says('予約票を出す')
    await desk.press('予約票を出す')
    await desk.says('7K2Q-WX9D')
    await desk.press('閉じる', '[data-testid="paper-slip"]')
    await desk.says('予約票を出す')
    expect(desk.wrapper.text()).not.toContain('7K2Q-WX9D')
  })

  test('says when one was given, that its code is void, and what a new one ends', async () => {
    standing = { issuedAt: '2026-11-02T03:00:00.000Z', isCodeVoid: true }
    desk = await openDesk(PAGE)
    await desk.says('2026年11月2日')
    await desk.says('暗証番号を10回まちがえた')
    await desk.says('前の紙も、いま使っている端末も、招いたご家族も使えなくなります')
    await desk.says('新しい予約票を出す')
  })

  test.each([
    [404, 'まだサーバーに届いていません'],
    [409, '利用は止められています'],
  ])('says why none came (%i)', async (status, sentence) => {
    answer = () => Promise.resolve(Response.json({}, { status }))
    desk = await openDesk(PAGE)
    await desk.says('予約票を出す')
    await desk.press('予約票を出す')
    await desk.says(sentence)
  })

  test('says so without a network', async () => {
    answer = () => Promise.reject(new TypeError('no network'))
    desk = await openDesk(PAGE)
    await desk.says('予約票を出す')
    await desk.press('予約票を出す')
    await desk.says('サーバーにつながっていません')
  })

  test('of somebody who is not here is not offered', async () => {
    desk = await openDesk('/desk/people/learners/nobody')
    await desk.says('見つかりません')
    expect(desk.wrapper.find('[data-testid="give-slip"]').exists()).toBe(false)
  })
})

describe('Whoever asked too often', () => {
  test('reads until when the server waits, on whatever page of the desk they are, and what they typed is kept', async () => {
    const wait = { code: 'too-many', message: 'too many requests', retryAfterSeconds: 300 }
    answer = () => Promise.resolve(Response.json(wait, { status: 429 }))
    desk = await openDesk(PAGE)
    await desk.says('まだ出していません')
    expect(desk.wrapper.find('[data-testid="wait"]').exists()).toBe(false)
    await desk.press('予約票を出す')
    await desk.says('短い時間に多く出されました')
    const notice = desk.wrapper.get('[data-testid="wait"]')
    expect(notice.text()).toMatch(/午[前後]\d+時(\d+分)?ごろまでお待ちいただきます/)
    expect(notice.text()).toContain('まごのてを管理している担当者にお電話ください')
    expect(notice.attributes('role')).toBe('status')
    await desk.router.push('/desk/people')
    await desk.says('ごろまでお待ちいただきます')
  })
})
