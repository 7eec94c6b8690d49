import { afterEach, describe, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import type { Role } from '#domain/account/account.ts'
import { COORDINATOR, openDesk, type OpenDesk, PATIENCE } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

const as = (role: Role, accountId: string) => ({ ...COORDINATOR, role, accountId })
const menu = () => desk.wrapper.findAll('nav a').map((link) => link.text())

describe('Who may see the desk', () => {
  test('who is not signed in comes to the beginning', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    desk = await openDesk('/desk/week', null)
    expect(desk.router.currentRoute.value.path).toBe('/desk/begin')
    expect(menu()).toEqual([])
  })

  test('a volunteer does not get in', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    desk = await openDesk('/desk', as('volunteer', UBE.silver.accountId))
    expect(desk.router.currentRoute.value.path).toBe('/desk/begin')
  })

  test('the prefecture sees the numbers alone', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    desk = await openDesk('/desk', as('prefecture-viewer', UBE.prefectureViewer.accountId))
    expect(desk.router.currentRoute.value.path).toBe('/desk/numbers')
    expect(menu()).toEqual(['数字', 'サインインの設定'])
  })

  test('a liaison reads the week and the people, and opens no lesson', async () => {
    desk = await openDesk('/desk/lessons/any', as('liaison', UBE.silverLiaison.accountId))
    expect(desk.router.currentRoute.value.path).toBe('/desk/week')
    expect(menu().slice(0, 2)).toEqual(['週の予定', '人'])
  })

  test('the header says who is signed in and for which municipality', async () => {
    desk = await openDesk('/desk')
    await desk.says('宇部市')
    await vi.waitFor(
      () => expect(desk.wrapper.get('[data-testid="signed-in"]').text()).toContain(UBE.coordinator.name),
      PATIENCE,
    )
  })
})
