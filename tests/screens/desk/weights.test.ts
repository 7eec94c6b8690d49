import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { addDays, mondayOf } from '#domain/day.ts'
import { aLesson, aPairing } from '../../unit/domain/sample-rows.ts'
import { type Change, put } from '#domain/rows.ts'
import { openDesk, type OpenDesk, PATIENCE, TODAY } from './open-desk.ts'

vi.mock('#client/desk/pairing/open-planner.ts', async () => ({
  openPlanner: (await import('./planner-here.ts')).plannerHere,
}))

let desk: OpenDesk
beforeEach(() => sessionStorage.clear())
afterEach(() => desk.wrapper.unmount())

const PAGE = '/desk/settings/weights'
/** The page, with what `changes` adds to the town beforehand. */
const open = async (changes: () => Promise<readonly Change[]> = () => Promise.resolve([])): Promise<void> => {
  desk = await openDesk('/desk/settings')
  await desk.write(await changes())
  await desk.router.push(PAGE)
  await vi.waitFor(() => expect(desk.wrapper.find('#weights-travel').exists()).toBe(true), PATIENCE)
}
const type = (id: string, value: string) => desk.wrapper.get(`#${id}`).setValue(value)
const valueOf = (id: string): string => (desk.wrapper.get(`#${id}`).element as HTMLInputElement).value
const pressNamed = (name: string) => desk.wrapper.get(`[aria-label="${name}"]`).trigger('click')
const planningNow = async () =>
  (await useSession().store?.database.rows('municipality').get(UBE.code))?.settings.planning
const addWay = async (from: string, to: string, minutes: string): Promise<void> => {
  await type('way-from', from)
  await type('way-to', to)
  await type('way-minutes', minutes)
  await desk.wrapper.get('form').trigger('submit')
}

describe('The weights of a plan at the desk', () => {
  test('say of each what it means, how much travel it is worth and what is usual', async () => {
    await open()
    await desk.says('自宅や介護施設への訪問に、孫世代の生徒が一人も行かないことです。')
    await desk.says('1回は、移動 120分と同じ重さです。')
    await desk.says('0〜500、はじめの値は 120')
    await type('weights-travel', '2')
    await desk.says('1回は、移動 60分と同じ重さです。')
  })

  test('go up and down by a press or an arrow key, and back to usual one by one or all', async () => {
    await open()
    await pressNamed('移動を重くする')
    expect(valueOf('weights-travel')).toBe('1.5')
    await desk.wrapper.get('#weights-travel').trigger('keydown', { key: 'ArrowDown' })
    expect(valueOf('weights-travel')).toBe('1')
    await type('weights-travel', '3')
    await type('weights-waiting', '20')
    await pressNamed('移動をはじめの値に戻す')
    expect([valueOf('weights-travel'), valueOf('weights-waiting')]).toEqual(['1', '20'])
    await desk.press('重さをすべてはじめの値に戻す')
    expect(valueOf('weights-waiting')).toBe('10')
  })

  test('are kept when they are saved, with the ways, and go out through the outbox', async () => {
    await open()
    await type('weights-travel', '２．５')
    await addWay('小野', '厚東', '50')
    await desk.says('まだ保存していない変更があります。')
    await desk.press('この内容で保存する')
    await desk.says('次に「案を作る」を押したときから、この重さで考えます。')
    expect(await planningNow()).toMatchObject({
      weights: { travel: 2.5, continuity: 60 },
      travelOverrides: [{ areas: ['小野', '厚東'], minutes: 50 }],
    })
    await desk.router.push('/desk/outbox')
    await desk.says('案の重さを決める')
  })

  test('that cannot be used are named with their field, and nothing is saved', async () => {
    await open()
    await type('weights-travel', '11')
    await desk.press('この内容で保存する')
    await desk.says('移動：0から10までの数（0.5きざみ）を入れてください。')
    await type('weights-travel', '1')
    await type('weights-unserved', '300')
    await desk.press('この内容で保存する')
    await desk.says('だれも行かない案のほうが良いことになります')
    ;(document.activeElement as HTMLElement | null)?.blur()
    await vi.waitFor(async () => {
      await desk.press('この内容で保存する')
      expect(document.activeElement?.textContent).toContain('入力をご確認ください')
    }, PATIENCE)
    const field = desk.wrapper.get('#weights-travel')
    ;(field.element as HTMLElement).focus()
    await field.setValue('12')
    expect(document.activeElement).toBe(field.element)
    expect(await planningNow()).toBeUndefined()
  })

  test('what is typed stays when the page is left and opened anew, until it is discarded', async () => {
    await open()
    await type('weights-travel', '4')
    await addWay('小野', '厚東', '50')
    await desk.router.push('/desk/settings')
    await vi.waitFor(() => expect(desk.wrapper.find('#settings-office').exists()).toBe(true), PATIENCE)
    await desk.router.push(PAGE)
    await vi.waitFor(() => expect(desk.wrapper.find('#ways-0').exists()).toBe(true), PATIENCE)
    expect([valueOf('weights-travel'), valueOf('ways-0')]).toEqual(['4', '50'])
    await desk.press('変更をやめる')
    expect(valueOf('weights-travel')).toBe('1')
    expect(desk.wrapper.find('#ways-0').exists()).toBe(false)
  })

  test('a way needs two areas and minutes, is there once, and can be taken out', async () => {
    await open()
    await addWay('小野', '', '0')
    await desk.says('地区を選んでください')
    await desk.says('1から240までの分を入れてください')
    await addWay('小野', '厚東', '50')
    await addWay('厚東', '小野', '20')
    await desk.says('この2つの地区はもう表にあります')
    await type('ways-0', '70')
    await desk.press('この内容で保存する')
    await vi.waitFor(
      async () =>
        expect((await planningNow())?.travelOverrides).toEqual([{ areas: ['小野', '厚東'], minutes: 70 }]),
      PATIENCE,
    )
    await pressNamed('小野と厚東の間を消す')
    await desk.says('決めた道はありません')
  })

  test('ways that settled lessons would break a rule by list these first', async () => {
    const lesson = (id: string, area: string, startMinute: number) =>
      put('lesson', {
        ...aLesson(id, { lessonDay: addDays(TODAY, 1), durationMinutes: 60, state: 'confirmed' }),
        ...{ area, startMinute, position: null },
      })
    await open(() =>
      Promise.resolve([
        ...[lesson('one', '小野', 540), lesson('two', '厚東', 640)],
        ...['one', 'two'].map((id) => put('pairing', aPairing(id, UBE.silver.id))),
      ]),
    )
    await addWay('小野', '厚東', '240')
    await desk.press('この内容で保存する')
    const list = () => desk.wrapper.find('dialog[open] [data-testid="broken"] li')
    await vi.waitFor(() => expect(list().exists()).toBe(true), PATIENCE)
    expect(await planningNow()).toBeUndefined()
    await desk.press('それでも保存する')
    await desk.says('この重さで考えます。')
    expect((await planningNow())?.travelOverrides).toHaveLength(1)
  })
})

describe('What a change would have done to last week', () => {
  const preview = () => desk.wrapper.get('[data-testid="preview"]')

  test('is not asked before something is changed', async () => {
    await open()
    expect(preview().text()).toContain('まだ何も変えていません')
    expect(preview().get('button').attributes('aria-disabled')).toBe('true')
  })

  test('is shown constraint by constraint, and nothing is kept', async () => {
    await open()
    await type('weights-travel', '10')
    await type('weights-continuity', '0')
    await desk.press('先週でためす')
    await desk.says('件の訪問・教室・申込を計画しました。')
    const headers = preview()
      .findAll('thead th')
      .map((one) => one.text())
    expect(headers).toEqual(['こと', '今のまま', '変えた後', 'ちがい'])
    expect(preview().findAll('tbody tr').length).toBeGreaterThan(2)
    expect(await planningNow()).toBeUndefined()
    await type('weights-travel', '9')
    await vi.waitFor(() => expect(preview().find('table').exists()).toBe(false), PATIENCE)
  })

  test('is ended by a press, and says so', async () => {
    await open()
    await type('weights-travel', '10')
    await desk.press('先週でためす')
    await vi.waitFor(() => expect(preview().find('progress').exists()).toBe(true), PATIENCE)
    await desk.press('やめる', '[data-testid="preview"]')
    await desk.says('途中でやめました。')
    expect(preview().find('table').exists()).toBe(false)
  })

  test('is nothing where last week had no lesson and no wish', async () => {
    const monday = addDays(mondayOf(TODAY), -7)
    await open(async () => {
      const database = useSession().store?.database
      const theirs = database?.rows('lesson').where('lessonDay').between(monday, addDays(monday, 7))
      const lessons = (await theirs?.toArray()) ?? []
      const requests = (await database?.rows('request').toArray()) ?? []
      return [
        ...lessons.map(({ id }): Change => ({ table: 'lesson', id, row: null })),
        ...requests.map(({ id }): Change => ({ table: 'request', id, row: null })),
      ]
    })
    await type('weights-travel', '10')
    await desk.press('先週でためす')
    await desk.says('先週は、訪問も教室も、待っていた申込もありません。')
  })
})
