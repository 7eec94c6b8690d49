import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useSession } from '#client/state/session.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { openField, press, setClock, signIn, untilShown, VISIT_ID } from './open-field.ts'

let page: VueWrapper
let database: DeviceDatabase

beforeEach(async () => {
  localStorage.clear()
  setClock(15 * 60 + 30)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  database = await signIn(UBE.silver)
  page = await openField(`/field/lessons/${VISIT_ID}`)
  await untilShown(page, '着きました')
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('magonote.report'))
const learnt = () => page.get<HTMLInputElement>('input[id$="-learnt"]')
const beginRecord = async (): Promise<void> => {
  await press(page, '着きました')
  await untilShown(page, '欠席')
  const present = page.findAll('button').find((one) => one.text().endsWith('出席'))
  await present?.trigger('click')
  await vi.waitFor(() => expect(page.find('input[id$="-learnt"]').exists()).toBe(true))
}
const confirm = () =>
  page
    .get('dialog[open]')
    .findAll('button')
    .find((one) => one.text() === '使い終わる')

describe('a record half written', () => {
  it('is named before its writer leaves, and is erased when they do', async () => {
    await beginRecord()
    await learnt().setValue('地図を開けた')
    expect(drafts()).toHaveLength(1)
    await press(page, '使い終わる')
    const question = page.get('dialog[open]').text()
    expect(question).toContain('書きかけの記録が 1 件あります')
    expect(question).toContain('使い終わると消えます')
    expect(drafts()).toHaveLength(1)
    await confirm()?.trigger('click')
    expect(drafts()).toEqual([])
    await vi.waitFor(() => expect(useSession().actor).toBeNull())
  })

  it('is told of beside what waits to be sent', async () => {
    await beginRecord()
    await learnt().setValue('地図を開けた')
    useSyncStatus().note({ waiting: 2 })
    await press(page, '使い終わる')
    const question = page.get('dialog[open]').text()
    for (const words of [
      '送れていないものが 2 件あります',
      '次にあなたがはじめたとき',
      '書きかけの記録が 1 件',
    ])
      expect(question).toContain(words)
  })

  it('is none any more when it says again what it began with', async () => {
    await beginRecord()
    await learnt().setValue('地図を開けた')
    await learnt().setValue('')
    expect(drafts()).toEqual([])
  })

  it('says how many letters are left, and when there are none', async () => {
    await beginRecord()
    await learnt().setValue('あ'.repeat(249))
    expect(page.text()).not.toContain('あと51字')
    await learnt().setValue('あ'.repeat(250))
    await untilShown(page, 'あと50字')
    await learnt().setValue('あ'.repeat(300))
    await untilShown(page, '300字になりました。これ以上は入りません。')
  })

  it('is erased when the use of the account was ended', async () => {
    await beginRecord()
    await learnt().setValue('地図を開けた')
    const account = await database.rows('account').get(UBE.silver.accountId)
    if (!account) throw new Error('the account is not on the tablet')
    await database.rows('account').put({ ...account, state: 'revoked' })
    await untilShown(page, 'この端末では、もう使えなくなりました')
    expect(drafts()).toEqual([])
  })
})

describe('a tablet that several people share', () => {
  it('does not tell the next one that the use of the account before was ended', async () => {
    const account = await database.rows('account').get(UBE.silver.accountId)
    if (!account) throw new Error('the account is not on the tablet')
    await database.rows('account').put({ ...account, state: 'revoked' })
    await untilShown(page, 'この端末では、もう使えなくなりました')
    await press(page, '使い終わる')
    await untilShown(page, '訪問モードをはじめる')
    expect(page.find('[data-testid="revoked-notice"]').exists()).toBe(false)
  })
})
