import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { openField, setClock, signIn, untilShown } from './open-field.ts'

let page: VueWrapper
const TOWNS = [{ code: UBE.code, name: '宇部市', kana: 'うべし', telephone: '0836-34-8000' }]

beforeEach(() => {
  localStorage.clear()
  setClock(15 * 60 + 30)
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(TOWNS)))
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a device whose use was ended', () => {
  it('says so on every page, how many unsent changes reached the office, and whom to call', async () => {
    const database = await signIn(UBE.silver)
    const account = await database.rows('account').get(UBE.silver.accountId)
    if (!account) throw new Error('the account is not on the tablet')
    for (const table of database.tables) if (table.name !== 'device') await table.clear()
    await database.rows('account').put({ ...account, state: 'revoked' })
    await database.outbox.put({
      ...{ id: 1, name: 'report.write@1', input: {}, madeAt: new Date().toISOString(), author: 'x' },
      ...{ state: 'held', before: [], flags: [], settledAt: null },
      refusal: { code: 'account-revoked', about: [], sentence: 'x' },
    })
    for (const path of ['/field', '/field/outbox']) {
      page = await openField(path)
      await untilShown(page, 'この端末では、もう使えなくなりました')
      await untilShown(page, '0836-34-8000')
      const notice = page.get('[data-testid="revoked-notice"]').text()
      expect(notice).toContain('送れていなかった1件は、担当者に届いています')
      expect(notice).toContain('宇部市に電話してください')
      page.unmount()
    }
  })

  it('is not spoken of to anybody who may go on', async () => {
    await signIn(UBE.silver)
    page = await openField('/field')
    await untilShown(page, '11月20日')
    expect(page.find('[data-testid="revoked-notice"]').exists()).toBe(false)
  })
})

describe('a wrong clock', () => {
  it('is told when it is more than five minutes off, and by how much', async () => {
    await signIn(UBE.silver)
    useSyncStatus().note({ clockOffsetMs: -12 * 60_000 })
    page = await openField('/field')
    await untilShown(page, 'この端末の時計が12分進んでいます')
    useSyncStatus().note({ clockOffsetMs: 3 * 86_400_000 })
    await untilShown(page, 'この端末の時計が3日遅れています')
  })

  it('is not spoken of when it is less', async () => {
    await signIn(UBE.silver)
    useSyncStatus().note({ clockOffsetMs: 4 * 60_000 })
    page = await openField('/field')
    await untilShown(page, '11月20日')
    expect(page.text()).not.toContain('時計')
  })
})
