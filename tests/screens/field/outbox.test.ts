import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { openField, press, setClock, signIn, untilShown, VISIT_ID } from './open-field.ts'

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

  it('says why the server did not accept something', async () => {
    const database = await signIn(UBE.silver)
    const sentence = 'この申込はすでに受け付けています。'
    await database.outbox.put({
      id: 1,
      name: 'request.receive@1',
      input: { request: { id: 'request-1', learnerId: UBE.todaysLearnerId } },
      madeAt: new Date().toISOString(),
      author: UBE.silver.accountId,
      state: 'refused',
      before: [],
      refusal: { code: 'request-known', about: [], sentence },
      flags: [],
      settledAt: null,
    })
    page = await openField('/field/outbox')
    await untilShown(page, '確かめが必要なもの')
    expect(page.get('[data-testid=outbox-item]').text()).toContain(sentence)
  })
})
