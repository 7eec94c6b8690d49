import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays } from '#domain/day.ts'
import { put } from '#domain/rows.ts'
import { aHomeVisit, aRequest, learnerRows } from '../../unit/domain/sample-rows.ts'
import { openDesk, type OpenDesk, PATIENCE, TODAY } from './open-desk.ts'

vi.mock('#client/desk/pairing/open-planner.ts', async () => ({
  openPlanner: (await import('./planner-here.ts')).plannerHere,
}))

let desk: OpenDesk
beforeEach(() => sessionStorage.clear())
afterEach(() => desk.wrapper.unmount())

const all = (id: string) => desk.wrapper.findAll(`[data-testid="${id}"]`)
const shown = (id: string): Promise<void> =>
  vi.waitFor(() => expect(all(id).length).toBeGreaterThan(0), PATIENCE)

const openBoard = async (): Promise<void> => {
  desk = await openDesk('/desk/pairing')
  await shown('board-visit')
}
/** A button takes no second press within 600 ms, and a test is quicker than a hand. */
const pressUntil = (text: string, isDone: () => boolean): Promise<void> =>
  vi.waitFor(async () => {
    await desk.press(text)
    if (!isDone()) throw new Error(`${text} has done nothing yet`)
  }, PATIENCE)
const suggest = async (): Promise<void> => {
  await desk.press('次の週')
  await desk.press('案を作る')
  await desk.says('案ができました')
}

describe('The pairing board', () => {
  test('shows what stands in the week, day by day, and who is promised', async () => {
    await openBoard()
    expect(all('promised').length).toBeGreaterThan(0)
    expect(desk.wrapper.findAll('[role="tab"]')).toHaveLength(8)
  })

  test('suggests people and times for what waits, says how many, and tells nobody', async () => {
    await openBoard()
    await suggest()
    await shown('suggested')
    await shown('plan-totals')
    await desk.router.push('/desk/outbox')
    await desk.says('送れていないもの')
    expect(desk.wrapper.text()).not.toContain('サポーターへのお願い')
  })

  test('its paper says of which town it is, when it was printed, and that a suggestion is nobody asked', async () => {
    await openBoard()
    window.dispatchEvent(new Event('beforeprint'))
    await desk.says('に印刷。「案」の人には、まだお願いしていません。')
    await desk.says('宇部市　')
  })

  test('a suggestion is taken back by one press', async () => {
    await openBoard()
    await suggest()
    await shown('suggested')
    await desk.press('一つ戻す')
    await vi.waitFor(() => expect(all('suggested')).toHaveLength(0), PATIENCE)
  })

  test('what is suggested for another week stays, whatever is suggested or taken off for this one', async () => {
    await openBoard()
    await suggest()
    await shown('suggested')
    const nextWeek = all('suggested').length
    const there = desk.router.currentRoute.value.fullPath
    await pressUntil('次の週', () => desk.router.currentRoute.value.fullPath !== there)
    await vi.waitFor(() => expect(all('suggested')).toHaveLength(0), PATIENCE)
    expect(desk.wrapper.text()).not.toContain('案ができました')
    await pressUntil('案を作る', () => desk.wrapper.text().includes('案ができました'))
    await desk.press('案を消す')
    await desk.router.push(there)
    await vi.waitFor(() => expect(all('suggested')).toHaveLength(nextWeek), PATIENCE)
  })

  test('somebody cannot come: who could instead is told in sentences, and nothing happens before it is accepted', async () => {
    await openBoard()
    await desk.press('次の週')
    await shown('promised')
    await desk.press('来られなくなった')
    await desk.says('来られない日')
    await desk.press('代わりの案を作る')
    await shown('replan-part')
    const part = all('replan-part')[0]?.text() ?? ''
    expect(part).toContain('に行けません。')
    expect(all('absence')).toHaveLength(0)
    await desk.press('この変更を受け入れる')
    await desk.says('受け入れました')
    await vi.waitFor(() => expect(all('absence')).toHaveLength(1), PATIENCE)
    await vi.waitFor(
      () => expect(all('promised').some((one) => one.text().includes('お願い中'))).toBe(true),
      PATIENCE,
    )
  })

  test('who could come to one visit stands in order, and is asked by one press', async () => {
    await openBoard()
    await desk.press('次の週')
    await shown('board-visit')
    const lacking = all('board-visit').find((one) => one.text().includes('まだだれもいません'))
    await lacking?.findAll('button').at(-1)?.trigger('click')
    await shown('candidate')
    const asked = all('promised').length
    await desk.press('お願いする', '[data-testid="candidate"]')
    await desk.says('件のお願いをしました')
    await vi.waitFor(() => expect(all('promised').length).toBeGreaterThan(asked), PATIENCE)
    expect(all('candidate')).toHaveLength(0)
  })

  test('what was suggested is asked for by one press, and waits for an answer', async () => {
    await openBoard()
    await suggest()
    await shown('suggested')
    await desk.press('案の全員にお願いする')
    await desk.says('件のお願いをしました')
    await vi.waitFor(() => expect(desk.wrapper.text()).toContain('お願い中'), PATIENCE)
    expect(all('board-visit').some((one) => one.text().includes('返事待ち'))).toBe(true)
  })

  test('whoever is taken off the draft leaves the focus on their row', async () => {
    await openBoard()
    await suggest()
    await shown('suggested')
    const row = all('board-visit').find((one) => one.find('[data-testid="suggested"]').exists())
    const remove = row?.findAll('button').find((one) => one.text() === '外す')
    ;(remove?.element as HTMLElement | undefined)?.focus()
    await remove?.trigger('click')
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('visit-row'), PATIENCE)
  })

  test('a wish that another week’s plan has does not wait, and is not said to be nowhere', async () => {
    await openBoard()
    await suggest()
    await shown('suggested')
    const there = desk.router.currentRoute.value.fullPath
    await pressUntil('次の週', () => desk.router.currentRoute.value.fullPath !== there)
    await desk.says('ほかの週の案に入れた申込が')
  })

  test('a wish that has its visit already does not wait, however far away that is', async () => {
    desk = await openDesk('/desk/settings')
    await desk.write([
      ...learnerRows('hana'),
      put(
        'request',
        aRequest('answered', 'hana', {
          state: 'offered',
          lessonId: 'far',
          topics: ['eスポーツ体験', 'オンライン診療'],
        }),
      ),
      put('lesson', aHomeVisit('far', 'hana', { lessonDay: addDays(TODAY, 120) })),
      put('request', aRequest('open', 'hana', { topics: ['オンライン診療', 'eスポーツ体験'] })),
    ])
    await desk.router.push('/desk/pairing')
    await desk.says('オンライン診療・eスポーツ体験')
    expect(all('waiting-wishes')[0]?.text()).not.toContain('eスポーツ体験・オンライン診療')
  })

  test('a week that is over is not planned, and the board says so instead of how to', async () => {
    desk = await openDesk(`/desk/pairing?day=${addDays(TODAY, -70)}&view=week`)
    await desk.says('過ぎた週です。案は作れません。')
    const button = desk.wrapper.findAll('button').find((one) => one.text() === '案を作る')
    expect(button?.attributes('aria-disabled')).toBe('true')
    await button?.trigger('click')
    expect(all('planning')).toHaveLength(0)
    expect(desk.wrapper.text()).not.toContain('を押すと')
  })
})
