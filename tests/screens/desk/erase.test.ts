import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useSession } from '#client/state/session.ts'
import { type Change, put } from '#domain/rows.ts'
import { aBooking, aContact, aLearner, aLesson, aRequest, aVolunteer } from '../../unit/domain/sample-rows.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'

let desk: OpenDesk
let proof: () => Promise<Response>
beforeEach(() => {
  proof = () => Promise.resolve(Response.json({}))
  vi.stubGlobal('fetch', (path: string) =>
    path === '/api/ways/options' ? proof() : Promise.reject(new TypeError('no network')),
  )
})
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

const LONG_AGO = '2020-05-01T01:00:00.000Z'
const known: readonly Change[] = [
  put('learner', aLearner('kie')),
  put('contact', { ...aContact('kie'), name: '見本　消江' }),
  put('request', aRequest('old-wish', 'kie', { state: 'withdrawn', receivedAt: LONG_AGO })),
]
const open = async (path: string, more: readonly Change[] = []): Promise<void> => {
  desk = await openDesk(path)
  await desk.write([...known, ...more])
}
const rowOf = (table: 'learner' | 'contact', id: string) => useSession().store?.database.rows(table).get(id)
const ask = (): Promise<void> => desk.openDialog('消去に進む', '[data-testid="erase-form"]')
const confirmAs = async (name: string): Promise<void> => {
  await desk.wrapper.get('#erase-name').setValue(name)
  const buttons = desk.wrapper.get('dialog[open]').findAll('button')
  await buttons.find((one) => one.text() === '消去する')?.trigger('click')
}

describe('Erasing a learner at the desk', () => {
  test('is proposed when the time of keeping is over, and never done by itself', async () => {
    await open('/desk/erase')
    await desk.says('見本　消江')
    await desk.says('2020年（令和2年）5月1日（金曜日）')
    expect(await rowOf('contact', 'contact.kie')).toMatchObject({ name: '見本　消江' })
  })

  test('says what goes and what stays, and wants the name typed', async () => {
    await open('/desk/erase/kie')
    for (const text of ['名前・ふりがな・住所', '出席・申し込み・満足度の数', '保存期間の終わり'])
      await desk.says(text)
    await ask()
    await confirmAs('見本　花子')
    await desk.says('お名前が合いません。')
    expect(await rowOf('contact', 'contact.kie')).toMatchObject({ name: '見本　消江' })
  })

  test('is done when the name is right; what is left is a certificate without a name', async () => {
    await open('/desk/erase/kie')
    await desk.says('見本　消江')
    await ask()
    await confirmAs('見本消江')
    await desk.says('この証明に、消去された方のお名前はありません')
    expect(await rowOf('contact', 'contact.kie')).toBeUndefined()
    const certificate = desk.wrapper.get('[data-testid="erasure-certificate"]').text()
    for (const text of ['kie', '保存期間の終わり', '連絡先 1 件', '90日', 'サーバーの中の写しを消しています'])
      expect(certificate).toContain(text)
    expect(desk.wrapper.text()).not.toContain('見本　消江')
    await desk.router.push('/desk/people')
    await desk.says('受講者')
    expect(desk.wrapper.text()).not.toContain('お名前未登録')
  })

  test('is there for a volunteer who helps no more as well, and says what of theirs goes', async () => {
    const gone = aVolunteer('old-hand', { revokedOn: '2020-05-01' })
    await open('/desk/erase', [
      put('volunteer', gone),
      put('contact', { ...aContact('old-hand'), name: '見本　去夫' }),
    ])
    await desk.says('見本　去夫')
    await desk.router.push('/desk/erase/old-hand')
    await desk.says('住んでいる地区・18歳になる日')
    await ask()
    await confirmAs('見本去夫')
    await desk.says('この証明に、消去された方のお名前はありません')
    expect(await rowOf('contact', 'contact.old-hand')).toBeUndefined()
    expect(desk.wrapper.get('[data-testid="erasure-certificate"]').text()).toContain('サポーター 1 件')
    await desk.router.push('/desk/people/volunteers/old-hand')
    await desk.says('この方の記録は消去しました')
    expect(desk.wrapper.text()).not.toContain('確認を記録する')
    expect(desk.wrapper.text()).not.toContain('お名前未登録')
    await desk.router.push('/desk/people')
    await desk.says('受講者')
    await desk.press('サポーター', '[role="tablist"]')
    await desk.says('見本')
    expect(desk.wrapper.text()).not.toContain('お名前未登録')
  })

  test('is for whoever has just signed in: others are asked to prove who they are before anything is typed', async () => {
    proof = () => Promise.resolve(Response.json({ code: 'proof-needed', message: '' }, { status: 403 }))
    await open('/desk/erase/kie')
    await ask()
    expect(desk.wrapper.get('dialog[open]').text()).toContain('もう一度、ご本人の確認をお願いします')
    expect(desk.wrapper.find('dialog[open] #erase-name').exists()).toBe(false)
    expect(await rowOf('contact', 'contact.kie')).toMatchObject({ name: '見本　消江' })
  })

  test('needs the network, and says so', async () => {
    proof = () => Promise.reject(new TypeError('no network'))
    await open('/desk/erase/kie')
    await desk.says('消去に進む')
    await desk.press('消去に進む', '[data-testid="erase-form"]')
    await desk.says('消去には通信が必要です')
    expect(desk.wrapper.find('dialog[open]').exists()).toBe(false)
  })

  test('is not offered while a booking stands: the page says so before anything is typed', async () => {
    await open('/desk/erase/kie', [put('lesson', aLesson('line')), put('booking', aBooking('line', 'kie'))])
    await desk.says('いまは消去できません')
    await desk.says('まだ終わっていない予約があります。')
    const form = () => desk.wrapper.get('[data-testid="erase-form"]').text()
    expect(form()).not.toContain('消去に進む')
    await desk.write([put('booking', aBooking('line', 'kie', { state: 'cancelled' }))])
    await desk.says('消去に進む')
    expect(form()).not.toContain('いまは消去できません')
  })
})
