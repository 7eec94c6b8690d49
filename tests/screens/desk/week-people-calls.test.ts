import { afterEach, describe, expect, test, vi } from 'vitest'
import { openDesk, type OpenDesk, PATIENCE } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const lessons = () => desk.wrapper.findAll('[data-testid="week-lesson"]')

describe('The week', () => {
  test('shows seven days with the lessons of each, and what they lack', async () => {
    desk = await openDesk('/desk/week')
    await vi.waitFor(() => expect(lessons().length).toBeGreaterThan(0), PATIENCE)
    expect(desk.wrapper.findAll('.week-day')).toHaveLength(7)
    expect(lessons()[0]?.get('a').attributes('href')).toMatch(/^\/desk\/lessons\//)
  })

  test('can be narrowed to one form', async () => {
    desk = await openDesk('/desk/week')
    await vi.waitFor(() => expect(lessons().length).toBeGreaterThan(0), PATIENCE)
    await desk.press('訪問型')
    expect(lessons().every((one) => one.text().includes('訪問型'))).toBe(true)
  })
})

describe('People', () => {
  test('are found by kana, whichever kind of kana is typed', async () => {
    desk = await openDesk('/desk/people')
    await desk.says('受講者')
    await desk.wrapper.get('input[type="search"]').setValue('ミチコ')
    await vi.waitFor(() => expect(desk.wrapper.text()).toContain('美智子'), PATIENCE)
    expect(desk.wrapper.findAll('tbody tr').length).toBeLessThan(5)
  })

  test('volunteers show a lapsed check and their hours', async () => {
    desk = await openDesk('/desk/people')
    await desk.says('連携先')
    await desk.press('サポーター', '[role="tablist"]')
    expect(desk.wrapper.text()).toContain('期限切れ')
    expect(desk.wrapper.text()).toMatch(/[\d.]+時間/)
  })
})

describe('Calls', () => {
  test('each has a number, a sentence to read out and outcomes; a made call is gone', async () => {
    desk = await openDesk('/desk/calls')
    await desk.says('宇部市のスマートフォン教室の係です')
    const before = desk.wrapper.findAll('[data-testid="call"]').length
    expect(desk.wrapper.get('.telephone').text()).toMatch(/^\d{4}-/)
    await desk.press('家族に伝えた', '[data-testid="call"]')
    await vi.waitFor(
      () => expect(desk.wrapper.findAll('[data-testid="call"]')).toHaveLength(before - 1),
      PATIENCE,
    )
  })

  test('what is done here waits in the outbox under its name', async () => {
    desk = await openDesk('/desk/calls')
    await desk.says('家族に伝えた')
    await desk.press('家族に伝えた', '[data-testid="call"]')
    await desk.router.push('/desk/outbox')
    await desk.says('電話を終える')
    expect(desk.wrapper.text()).toContain('この端末だけ')
  })
})
