import 'fake-indexeddb/auto'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropFromDevice } from '#client/database/this-device.ts'
import { deviceGoesOn, hearDeviceEnd } from '#client/state/device-end.ts'
import { enrolledDevice, keepEnrolledDevice, makeDeviceKey } from '#client/state/device-key.ts'
import { openField, press, untilShown } from './open-field.ts'

const CODE = '7K2QW-ABCDE-FGHJK-MNPQR-STVWX-Z'
const asked: { method: string; path: string; body: Record<string, unknown> }[] = []
let isDemonstration = false
let page: VueWrapper

const answer = (path: string, body: Record<string, unknown>): Response => {
  if (path === '/api/sample-people')
    return Response.json(
      isDemonstration
        ? [{ municipality: '352021', name: '見本　花子', role: 'volunteer', pin: '482913' }]
        : [],
    )
  if (path === '/api/sample-people/enrolment') return Response.json({ code: CODE })
  if (path === '/api/devices')
    return body['code'] === CODE
      ? Response.json({ deviceId: 'tablet-1', municipality: '352021' })
      : Response.json({ code: 'code-unknown' }, { status: 401 })
  if (path === '/api/session') return Response.json({ code: 'sign-in-failed' }, { status: 401 })
  return Response.json([], { status: 404 })
}

beforeEach(async () => {
  localStorage.clear()
  asked.length = 0
  isDemonstration = false
  setActivePinia(createPinia())
  await dropFromDevice('enrolled-device')
  await deviceGoesOn()
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const sent = JSON.parse(typeof body === 'string' ? body : '{}') as Record<string, unknown>
    asked.push({ method, path, body: sent })
    return Promise.resolve(answer(path, sent))
  })
})
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const isEnrolled = async (): Promise<void> => {
  const { privateKey } = await makeDeviceKey()
  await keepEnrolledDevice({ deviceId: 'tablet-1', municipality: '352021', privateKey })
}
const submit = async (): Promise<void> => {
  await page.get('form').trigger('submit')
  await flushPromises()
}
const enrolments = () => asked.filter(({ path }) => path === '/api/devices')

describe('a tablet that is not enrolled', () => {
  it('says so, says whom to ask, and leads to where the code is typed', async () => {
    page = await openField('/field/begin')
    await untilShown(page, 'このタブレットは、まだ登録されていません')
    expect(page.text()).toContain('登録用のQR')
    expect(page.find('#begin-pin').exists()).toBe(false)
    expect(page.get('a[href="/field/enrol"]').text()).toContain('登録コードを入れる')
  })

  it('is enrolled by the code of the QR, which stands in the address no longer than a moment', async () => {
    page = await openField(`/field/enrol#${CODE}`)
    await untilShown(page, 'QRから登録コードを読み取りました')
    expect(page.find('#enrol-code').exists()).toBe(false)
    expect(page.html()).not.toContain(CODE)
    await page.get('#enrol-label').setValue('タブレット3')
    await submit()
    await untilShown(page, '登録できました')
    expect(enrolments()).toMatchObject([{ method: 'POST', body: { code: CODE, label: 'タブレット3' } }])
    expect(await enrolledDevice()).toMatchObject({ deviceId: 'tablet-1' })
    await press(page, '訪問モードをはじめる')
    await vi.waitFor(() => expect(page.find('#begin-pin').exists()).toBe(true))
  })

  it('is enrolled by a code typed by hand, and says what is missing', async () => {
    page = await openField('/field/enrol')
    await untilShown(page, 'このタブレットを登録する')
    await submit()
    await untilShown(page, '登録コードを入れてください')
    expect(page.text()).toContain('タブレットの呼び名を入れてください')
    expect(enrolments()).toEqual([])
    await page.get('#enrol-code').setValue('ＡＢＣ')
    await page.get('#enrol-label').setValue('タブレット3')
    await submit()
    await untilShown(page, 'この登録コードは使えません')
    expect(enrolments()[0]?.body['code']).toBe('ABC')
    await page.get('#enrol-code').setValue(CODE)
    await submit()
    await untilShown(page, '登録できました')
  })

  it('in the demonstration becomes one by itself when somebody begins', async () => {
    isDemonstration = true
    page = await openField('/field/begin')
    await untilShown(page, '見本の人ではじめる')
    const sample = page.findAll('button').find((one) => one.text().includes('見本　花子'))
    await sample?.trigger('click')
    await vi.waitFor(async () => expect(await enrolledDevice()).toMatchObject({ deviceId: 'tablet-1' }))
    await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/api/session' }))
  })
})

describe('a tablet that has ended', () => {
  it('revoked, says what became of what was on it and what to do, and lets nobody begin', async () => {
    await isEnrolled()
    await hearDeviceEnd('device-revoked')
    page = await openField('/field/begin')
    await untilShown(page, 'このタブレットは、担当者が使えなくしました')
    expect(page.text()).toContain('このタブレットから消しました')
    expect(page.text()).toContain('送れていない記録があれば、消さずに残しています')
    expect(page.find('#begin-pin').exists()).toBe(false)
  })

  it('after seven days without contact, says whom to telephone, and lets people begin once it is renewed', async () => {
    await isEnrolled()
    await hearDeviceEnd('device-lease-over')
    page = await openField('/field/begin')
    await untilShown(page, '7日間つながらなかったため')
    expect(page.text()).toContain('期限を延ばしてほしい')
    expect(page.find('#begin-pin').exists()).toBe(true)
  })
})
