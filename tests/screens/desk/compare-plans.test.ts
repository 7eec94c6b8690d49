import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDesk, type OpenDesk, PATIENCE } from './open-desk.ts'

vi.mock('#client/desk/pairing/open-planner.ts', async () => ({
  openPlanner: (await import('./planner-here.ts')).plannerHere,
}))

let desk: OpenDesk
beforeEach(async () => {
  sessionStorage.clear()
  desk = await openDesk('/desk/pairing')
  await shown('board-visit')
  await desk.press('次の週')
  await desk.press('案を作る')
  await desk.says('案ができました')
  await desk.press('この案を手元に残す')
  await desk.says('案1として手元に残しました')
})
afterEach(() => desk.wrapper.unmount())

const all = (id: string) => desk.wrapper.findAll(`[data-testid="${id}"]`)
const textOf = (id: string): string => all(id)[0]?.text() ?? ''
const shown = (id: string): Promise<void> =>
  vi.waitFor(() => expect(all(id).length).toBeGreaterThan(0), PATIENCE)
const suggested = (): string[] => all('suggested').map((one) => one.text())

describe('Comparing plans', () => {
  test('the plan that was kept is held against the board: points of each, which is better, who goes where', async () => {
    await desk.press('外す', '[data-testid="suggested"]')
    await desk.press('プランを比べる')
    await shown('plan-differences')
    const table = all('compared-totals')[0]
    expect(table?.find('caption').text()).toBe('点の比べ')
    expect(table?.findAll('th[scope="col"]').map((one) => one.text())).toEqual([
      'こと',
      '案1',
      'いまの案',
      'どちらが良いか',
    ])
    expect(table?.findAll('tbody th').at(-1)?.text()).toBe('合計')
    expect(textOf('compare-summary')).toContain('違う訪問は1件です。')
    expect(textOf('plan-differences')).toContain('さん（')
  })

  test('what is promised without any plan is one side to compare with', async () => {
    await desk.press('プランを比べる')
    await shown('compare-summary')
    const other = desk.wrapper.findAll('dialog select')[1]
    await other?.setValue('promised')
    await vi.waitFor(() => expect(textOf('compare-summary')).toContain('案1のほうが'), PATIENCE)
    expect(textOf('plan-differences')).toContain('だれも行きません')
  })

  test('another plan is made beside the board, kept and compared, and the board has it only when it is used', async () => {
    const before = suggested()
    await desk.press('プランを比べる')
    await shown('another-plan')
    const day = desk.wrapper.find('[data-testid="another-plan"] select')
    const options = day.findAll('option')
    expect(options).toHaveLength(8)
    await desk.press('別の案を作る', '[data-testid="another-plan"]')
    await vi.waitFor(
      () => expect(textOf('kept-notice')).toMatch(/案2として手元に|同じ案が、もう案1/),
      PATIENCE,
    )
    expect(suggested()).toEqual(before)
  })

  test('the one that is chosen stands on the board, and one press takes it back', async () => {
    const first = suggested()
    await desk.press('案を消す')
    await vi.waitFor(() => expect(suggested()).toEqual([]), PATIENCE)
    await desk.press('プランを比べる')
    await shown('compare-summary')
    await desk.press('この案を使う（案1）')
    await desk.says('案1を使っています')
    await vi.waitFor(() => expect(suggested()).toEqual(first), PATIENCE)
    expect(all('compare-summary')).toHaveLength(0)
    await desk.press('一つ戻す')
    await vi.waitFor(() => expect(suggested()).toEqual([]), PATIENCE)
  })

  test('what was kept is gone with the page', async () => {
    await desk.router.push('/desk/outbox')
    await desk.says('送れていないもの')
    await desk.router.push('/desk/pairing')
    await shown('board-visit')
    expect(desk.wrapper.text()).not.toContain('案1')
  })

  test('a kept plan that nobody needs any more is dropped', async () => {
    await desk.press('プランを比べる')
    await shown('compare-summary')
    await desk.press('案1を消す')
    await vi.waitFor(() => expect(desk.wrapper.find('dialog').text()).not.toContain('案1'), PATIENCE)
  })
})
