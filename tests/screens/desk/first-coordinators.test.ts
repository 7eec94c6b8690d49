import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { COORDINATOR, openDesk, type OpenDesk, PATIENCE } from './open-desk.ts'

const ADMINISTRATOR = { ...COORDINATOR, role: 'administrator', accountId: 'administrator-1' } as const
const PAGE = '/desk/first-coordinators'
const CODE = '7K2QW-ABCDE-FGHJK-MNPQR-STVWX-Z'
const UNTIL = '2026-11-23T03:00:00.000Z'

let desk: OpenDesk
let invitedUntil: string | null
let posted: unknown[]

beforeEach(() => {
  invitedUntil = null
  posted = []
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (path !== '/api/first-coordinators') return Promise.reject(new TypeError('no network'))
    if (method === 'POST') {
      posted.push(JSON.parse(body as string))
      invitedUntil = UNTIL
      return Promise.resolve(Response.json({ code: CODE, endsAt: UNTIL }))
    }
    return Promise.resolve(
      Response.json([
        { code: '352012', name: '下関市', hasCoordinator: false, invitedUntil },
        { code: UBE.code, name: '宇部市', hasCoordinator: true, invitedUntil: null },
      ]),
    )
  })
})
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

const row = (name: string) =>
  desk.wrapper.findAll('[data-testid="town-desk"]').find((one) => one.text().includes(name))

describe('The administrator', () => {
  test('has two pages at the desk, and comes to the first', async () => {
    desk = await openDesk('/desk/people', ADMINISTRATOR)
    expect(desk.router.currentRoute.value.path).toBe(PAGE)
    const menu = desk.wrapper.findAll('nav a').map((link) => link.text())
    expect(menu).toEqual(['市町の担当者', 'サインインの設定'])
  })

  test('sees which municipality has a coordinator, and can invite only where there is none', async () => {
    desk = await openDesk(PAGE, ADMINISTRATOR)
    await desk.says('下関市')
    expect(row('宇部市')?.text()).toContain('調整担当がいます')
    expect(row('宇部市')?.find('button').exists()).toBe(false)
    expect(row('下関市')?.text()).toContain('まだいません')
  })

  test('makes a code, which is shown once with where to enter it', async () => {
    desk = await openDesk(PAGE, ADMINISTRATOR)
    await desk.says('下関市')
    await vi.waitFor(async () => {
      await desk.press('招待コードを作る', '[data-testid="town-desk"]')
      expect(posted).toEqual([{ municipality: '352012' }])
    }, PATIENCE)
    await desk.says(CODE)
    await desk.says('下関市の招待コード（この画面でだけ見られます）')
    await desk.says('/desk/first')
    await desk.says('招待中')
    expect(row('下関市')?.text()).toContain('招待コードを作り直す')
  })
})

test('a coordinator does not get there', async () => {
  desk = await openDesk(PAGE)
  expect(desk.router.currentRoute.value.path).toBe('/desk')
})
