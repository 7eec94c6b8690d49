import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { put } from '#domain/rows.ts'
import { aRequest } from '../../unit/domain/sample-rows.ts'
import { type OpenDesk, openDesk, PATIENCE } from './open-desk.ts'

let desk: OpenDesk

beforeEach(async () => {
  desk = await openDesk('/desk')
  await desk.says('新しい申込')
})
afterEach(() => desk.wrapper.unmount())

const rowsOf = (name: string) => desk.wrapper.findAll(`[data-testid="${name}"]`)

const aWishToday = (id: string) =>
  put('request', aRequest(id, UBE.learner.id, { receivedAt: new Date().toISOString() }))

describe('The inbox', () => {
  test('shows every wish that waits, with who, what, when and for how long', () => {
    const waiting = rowsOf('waiting-request')
    expect(waiting).toHaveLength(5)
    const text = waiting.map((row) => row.text()).join('\n')
    expect(text).toContain('3日待ち')
    expect(text).toContain('ご家族（長女）から')
    expect(text).toContain('いつでもよい')
  })

  test('leads from a wish to settling its visit', () => {
    const link = rowsOf('waiting-request')[0]?.get('a')
    expect(link?.text()).toBe('訪問の日を決める')
    expect(link?.attributes('href')).toMatch(/^\/desk\/requests\/.+\/visit$/)
  })

  test('a wish that arrives while the page is open appears without reload', async () => {
    await desk.write([aWishToday('request-new')])
    await desk.says('今日届きました')
    expect(rowsOf('waiting-request')).toHaveLength(6)
  })

  test('of a hundred wishes the first fifty are shown, and the rest when asked for', async () => {
    await desk.write(Array.from({ length: 95 }, (_, index) => aWishToday(`request-many-${index}`)))
    await desk.says('さらに50件を見る')
    expect(desk.wrapper.get('#inbox-requests .count').text()).toBe('100')
    expect(rowsOf('waiting-request')).toHaveLength(50)
    await desk.press('さらに50件を見る', '#inbox-requests')
    await expect.poll(() => rowsOf('waiting-request').length, PATIENCE).toBe(100)
    expect(desk.wrapper.get('#inbox-requests').text()).not.toContain('さらに')
  })

  test('a call that was made is finished with one press', async () => {
    const before = Number(desk.wrapper.get('#inbox-calls .count').text())
    await desk.press('済み', '[data-testid="due-call"]')
    await expect.poll(() => Number(desk.wrapper.get('#inbox-calls .count').text()), PATIENCE).toBe(before - 1)
  })

  test('a change that was held says who made it and why, and leads to where it is decided', async () => {
    await desk.write([
      put('held', {
        id: 'held-1',
        mutation: 'pairing.confirm@1',
        input: { lessonId: 'x', helpers: [] },
        madeAt: new Date().toISOString(),
        authorId: UBE.silver.accountId,
        code: 'minor-alone',
        about: [],
        sentence: '中学生・高校生だけになります。',
        state: 'waiting',
        heldAt: new Date().toISOString(),
        reason: '',
        decidedBy: null,
        decidedAt: null,
      }),
    ])
    await desk.says('中学生・高校生だけになります。')
    const row = desk.wrapper.get('[data-testid="held-change"]').text()
    expect(row).toContain('ペアを決める')
    expect(row).toContain(UBE.silver.name)
    const links = desk.wrapper.get('#inbox-held').findAll('a')
    expect(links.map((link) => [link.text(), link.attributes('href')])).toEqual([
      ['要確認で決める', '/desk/to-check'],
    ])
  })
})
