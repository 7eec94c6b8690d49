import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import type { Device } from '#client/state/desk-devices.ts'
import { useSession } from '#client/state/session.ts'
import { openDesk, type OpenDesk } from './open-desk.ts'

const CODE = '7K2QW-ABCDE-FGHJK-MNPQR-STVWX-Z'
const NEXT_CODE = '8K2QW-ABCDE-FGHJK-MNPQR-STVWX-Z'
const MINUTE = 60_000

const tablet = (more: Partial<Device> = {}): Device => ({
  id: 'tablet-1',
  label: 'タブレット3',
  enrolledAt: '2026-11-01T01:00:00.000Z',
  enrolledBy: UBE.coordinator.accountId,
  seenAt: '2026-11-20T01:00:00.000Z',
  leaseEndsAt: '2026-11-27T01:00:00.000Z',
  state: 'in-use',
  revokedAt: null,
  revokedBy: null,
  accountIds: [UBE.silver.accountId],
  ...more,
})

let devices: Device[] = []
let codes: string[] = []
let desk: OpenDesk
let hasNetwork = true
const asked: string[] = []

const contents = () => ({
  device: devices[0],
  accounts: [
    {
      accountId: UBE.silver.accountId,
      beganAt: '2026-11-19T23:00:00.000Z',
      opensUntil: '2026-11-20T15:00:00.000Z',
      contacts: [
        { id: `contact.${UBE.todaysLearnerId}`, isNameOnly: false },
        { id: 'contact.nobody-here', isNameOnly: true },
      ],
    },
  ],
})

const answer = (method: string, path: string): Response => {
  if (path === '/api/devices/enrolment')
    return Response.json({ code: codes.shift(), expiresAt: new Date(Date.now() + 10 * MINUTE).toISOString() })
  if (path.endsWith('/revoke'))
    devices = [tablet({ state: 'revoked', revokedAt: '2026-11-20T02:00:00.000Z', accountIds: [] })]
  if (path.endsWith('/renew')) devices = [tablet()]
  if (path.endsWith('/contents')) return Response.json(contents())
  if (method === 'POST') return new Response(null, { status: 204 })
  return path === '/api/devices' ? Response.json(devices) : Response.json([], { status: 404 })
}

beforeEach(() => {
  devices = [tablet()]
  codes = [CODE, NEXT_CODE]
  hasNetwork = true
  asked.length = 0
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${path}`)
    return hasNetwork ? Promise.resolve(answer(method, path)) : Promise.reject(new TypeError('no network'))
  })
})
afterEach(() => {
  desk.wrapper.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('every tablet is there with who uses it now, its last contact and until when it may stay silent', async () => {
  desk = await openDesk('/desk/devices')
  await desk.says('タブレット3')
  for (const text of ['使えます', UBE.silver.name, '11月20日（金） 午前10時', '11月27日（金） 午前10時'])
    await desk.says(text)
})

test('a QR is shown with the same code to be typed, and can be printed', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  desk = await openDesk('/desk/devices')
  await desk.press('登録用のQRを出す')
  await desk.says(CODE)
  expect(desk.wrapper.find('svg[role=img]').attributes('aria-label')).toBe('タブレット登録用のQRコード')
  await desk.says('/field/enrol')
  await desk.press('印刷する')
  expect(print).toHaveBeenCalledOnce()
})

test('the ten minutes are counted down by seconds to the eye, by minutes to the ear, and then the code is gone', async () => {
  desk = await openDesk('/desk/devices')
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  await desk.press('登録用のQRを出す')
  await desk.says(CODE)
  const spoken = () => desk.wrapper.get('[data-testid=enrolment-sheet] [role=status]').text()
  expect(spoken()).toBe('あと10分使えます')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(desk.wrapper.text()).toContain('あと 9:30')
  expect(spoken()).toBe('あと10分使えます')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(spoken()).toBe('あと9分使えます')
  await vi.advanceTimersByTimeAsync(9 * MINUTE)
  expect(desk.wrapper.text()).not.toContain(CODE)
  expect(desk.wrapper.text()).toContain('10分を過ぎたので、このQRは使えません')
  await desk.press('新しいQRを出す')
  await desk.says(NEXT_CODE)
})

test('the sheet notices that its code was used, says which tablet came, and shows the code no more', async () => {
  desk = await openDesk('/desk/devices')
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  await desk.press('登録用のQRを出す')
  await desk.says(CODE)
  const enrolledBy = useSession().actor?.accountId ?? ''
  const ofAnother = tablet({ id: 'tablet-2', label: 'となりの机の分' })
  devices = [ofAnother, tablet()]
  await vi.advanceTimersByTimeAsync(3_000)
  expect(desk.wrapper.text()).toContain(CODE)
  devices = [tablet({ id: 'tablet-9', label: 'タブレット9', enrolledBy }), ofAnother, tablet()]
  await vi.advanceTimersByTimeAsync(3_000)
  await desk.says('登録できました')
  const sheet = desk.wrapper.get('[data-testid=enrolment-sheet]')
  expect(sheet.text()).toContain('「タブレット9」を使えるようになりました')
  expect(sheet.text()).not.toContain(CODE)
  const times = asked.length
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(asked.length).toBe(times)
  expect(sheet.text()).toContain('「タブレット9」を使えるようになりました')
  await desk.press('もう1台登録する')
  await desk.says(NEXT_CODE)
})

test('a lost tablet is revoked after a question that says what happens, and what was on it can be printed', async () => {
  desk = await openDesk('/desk/devices')
  await desk.says('タブレット3')
  await desk.press('使えなくする', '[data-testid=device]')
  const question = desk.wrapper.get('dialog[open]').text()
  expect(question).toContain('「タブレット3」を使えなくしますか')
  expect(question).toContain('送れていない記録は消えません')
  expect(asked).not.toContain('POST /api/devices/tablet-1/revoke')
  await desk.press('使えなくする', 'dialog[open]')
  await desk.says('「タブレット3」に入っていた内容')
  const sheet = desk.wrapper.get('[data-testid=lost-sheet]').text()
  expect(sheet).toContain(`${UBE.silver.name}さんが使っていた分`)
  expect(sheet).toContain('11月21日（土） 午前0時')
  expect(sheet).toContain('名前・住所・電話など')
  expect(sheet).toContain('お名前未登録 名前だけ')
  await desk.says('使えなくしました')
  expect(desk.wrapper.find('dialog[open]').exists()).toBe(false)
})

test('a tablet that was silent for seven days is renewed by one press', async () => {
  devices = [tablet({ state: 'lease-over' })]
  desk = await openDesk('/desk/devices')
  await desk.says('期限切れ')
  await desk.press('期限を延ばす')
  expect(asked).toContain('POST /api/devices/tablet-1/renew')
  await desk.says('使えます')
})

test('without network the page says that nothing was done', async () => {
  hasNetwork = false
  desk = await openDesk('/desk/devices')
  await desk.says('サーバーに届きませんでした')
  hasNetwork = true
  await desk.press('もう一度読み込む')
  await desk.says('タブレット3')
  hasNetwork = false
  await desk.press('使えなくする', '[data-testid=device]')
  await desk.press('使えなくする', 'dialog[open]')
  await vi.waitFor(() =>
    expect(desk.wrapper.get('dialog[open]').text()).toContain('サーバーに届きませんでした'),
  )
  expect(desk.wrapper.find('[data-testid=lost-sheet]').exists()).toBe(false)
})
