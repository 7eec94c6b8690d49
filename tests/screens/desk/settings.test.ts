import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { addDays } from '#domain/day.ts'
import { put } from '#domain/rows.ts'
import { aLesson, aPairing } from '../../unit/domain/sample-rows.ts'
import { type OpenDesk, openDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const settingsOf = async () =>
  (await useSession().store?.database.rows('municipality').get(UBE.code)) ?? { telephone: '', settings: {} }

const open = async (): Promise<void> => {
  desk = await openDesk('/desk/settings')
  await expect.poll(() => desk.wrapper.find('#settings-telephone').exists(), PATIENCE).toBe(true)
}
const type = (name: string, value: string) => desk.wrapper.get(`#settings-${name}`).setValue(value)
const submit = () => desk.wrapper.get('form').trigger('submit')

describe('The settings of a municipality at the desk', () => {
  test('say of each what it does and what is usual, and are kept when they are saved', async () => {
    await open()
    for (const text of [
      'これより遅く終わる講座には入れません',
      'はじめの値：午後5時',
      '3年より短くできません',
    ])
      await desk.says(text)
    await type('telephone', '0836000009')
    await type('learnerMonths', '２４')
    await submit()
    await desk.says('設定を保存しました')
    expect(await settingsOf()).toMatchObject({
      telephone: '0836000009',
      settings: { retention: { learnerMonths: 24, auditYears: 5 } },
    })
  })

  test('that cannot be used are named and nothing is saved', async () => {
    await open()
    await type('auditYears', '2')
    await type('bufferMinutes', '')
    await submit()
    await desk.says('閲覧・操作の記録（年）：この値は使えません。')
    await desk.says('講座と講座の間（分）：この値は使えません。')
    expect((await settingsOf()).settings).not.toHaveProperty('retention')
  })

  test('offer no end before the beginning, and say at once when the beginning was moved behind the end', async () => {
    await open()
    const minutes = () =>
      desk.wrapper.findAll('#settings-minorLatestEndMinute option').map((one) => one.text())
    expect(minutes()[0]).toBe('午前8時15分')
    await type('minorEarliestMinute', '1080')
    await desk.says('午後6時より後の時刻を選んでください。')
    expect(minutes().slice(0, 2)).toEqual(['午後5時', '午後6時15分'])
    await submit()
    await desk.says('活動を終える時刻：この値は使えません。')
    expect((await settingsOf()).settings).toMatchObject({ minorEarliestMinute: 480 })
    await type('minorLatestEndMinute', '1140')
    expect(desk.wrapper.text()).not.toContain('より後の時刻を選んでください')
  })

  const described = (name: string): string => {
    const ids = desk.wrapper.get(`#settings-${name}`).attributes('aria-describedby') ?? ''
    return ids
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join('')
  }

  test('say their bounds under each label, before anything is saved', async () => {
    await open()
    expect(described('minorMostMinutesALesson')).toContain('1から90まで。')
    expect(described('minorEarliestMinute')).toContain('午前5時より早くはできません。')
    expect(described('minorLatestEndMinute')).toContain('午後10時より遅くはできません。')
    expect(described('schoolStartMinute')).toContain('午前9時より遅くはできません。')
    expect(described('schoolEndMinute')).toContain('午後2時30分より早くはできません。')
    expect(described('closedLessonDays')).toContain('1から14まで。')
    const offered = desk.wrapper.findAll('#settings-minorEarliestMinute option').map((one) => one.text())
    expect(offered[0]).toBe('午前5時')
    await type('minorMostLessonsADay', '3')
    await submit()
    await desk.says('1日の上限（回）：この値は使えません。')
  })

  test('that were stored laxer than minors are protected now are named at once, until they are put right', async () => {
    await open()
    const town = await settingsOf()
    const settings = { ...town.settings, minorMostMinutesALesson: 480, minorEarliestMinute: 0 }
    await desk.write([put('municipality', { ...town, settings } as never)])
    await desk.says('次の 2 項目は、直さないと保存できません')
    const named = () => desk.wrapper.findAll('[data-testid="lax"] li').map((one) => one.text())
    expect(named()).toEqual(['活動を始められる時刻', '1回の上限（分）'])
    expect(desk.wrapper.get('#settings-minorEarliestMinute').attributes('aria-invalid')).toBe('true')
    expect(described('minorMostMinutesALesson')).toContain('この値は使えません。1から90まで。')
    expect(desk.wrapper.get('#settings-bufferMinutes').attributes('aria-invalid')).toBeUndefined()
    await type('minorMostMinutesALesson', '90')
    expect(named()).toEqual(['活動を始められる時刻'])
    await type('minorEarliestMinute', '480')
    await submit()
    await desk.says('設定を保存しました')
  })

  test('leave the focus in the field that is being put right', async () => {
    await open()
    await type('auditYears', '2')
    await submit()
    await desk.says('閲覧・操作の記録（年）：この値は使えません。')
    const field = desk.wrapper.get('#settings-bufferMinutes').element as HTMLInputElement
    field.focus()
    await type('bufferMinutes', '30')
    expect(document.activeElement).toBe(field)
  })

  test('that settled lessons would break list these first, and are saved only when that is wanted', async () => {
    await open()
    await desk.write([
      put(
        'lesson',
        aLesson('late', { lessonDay: addDays(TODAY, 1), durationMinutes: 90, state: 'confirmed' }),
      ),
      put('pairing', aPairing('late', UBE.silver.id)),
    ])
    await type('silverMostHoursAWeek', '1')
    await submit()
    await expect.poll(() => desk.wrapper.find('[data-testid="broken"] li').exists(), PATIENCE).toBe(true)
    const list = desk.wrapper.get('dialog[open] [data-testid="broken"]')
    expect(list.findAll('li').length).toBeGreaterThan(0)
    expect(list.text()).toContain('時間')
    expect((await settingsOf()).settings).toMatchObject({ silverMostHoursAWeek: 20 })
    const button = desk.wrapper
      .findAll('dialog[open] button')
      .find((one) => one.text() === 'それでも保存する')
    await button?.trigger('click')
    await desk.says('設定を保存しました')
    expect((await settingsOf()).settings).toMatchObject({ silverMostHoursAWeek: 1 })
  })
})
