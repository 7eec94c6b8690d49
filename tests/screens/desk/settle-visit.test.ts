import { afterEach, describe, expect, test } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { openDesk, type OpenDesk, TODAY, PATIENCE } from './open-desk.ts'

const wishes = (cast(TODAY)[0]?.rows ?? []).flatMap((change) =>
  change.table === 'request' && change.row?.state === 'received' ? [change.row] : [],
)
const saturday = wishes.find(
  ({ wish }) => wish !== 'any' && wish.every((half) => half.endsWith('.am')) && wish.length === 2,
)

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const openWish = async (): Promise<void> => {
  desk = await openDesk(`/desk/requests/${saturday?.id ?? ''}/visit`)
  await desk.says('訪問の予定')
}

const settle = async (): Promise<void> => {
  await openWish()
  await desk.wrapper.get('#visit-half-day input').setValue(true)
  await desk.wrapper.get('form').trigger('submit')
  await desk.says('このペアで決める')
}

const choose = async (group: string, id: string): Promise<void> => {
  const box = () => desk.wrapper.find(`${group} input[value="${id}"]`)
  await expect.poll(() => box().exists(), PATIENCE).toBe(true)
  await box().setValue(true)
}

describe('From a wish to a visit', () => {
  test('without a day it stays, says what is missing, and keeps what was typed', async () => {
    await openWish()
    await desk.wrapper.get('#visit-area').setValue('見本地区')
    await desk.wrapper.get('form').trigger('submit')
    await desk.says('日を選んでください')
    expect((desk.wrapper.get('#visit-area').element as HTMLInputElement).value).toBe('見本地区')
  })

  test('the half-days that were wished can be chosen, and a password word is suggested', async () => {
    await openWish()
    expect(desk.wrapper.findAll('#visit-half-day input')).toHaveLength(3)
    expect((desk.wrapper.get('#visit-pass-word').element as HTMLInputElement).value).toMatch(/.+・.+/)
  })

  test('the visit is made, still needs people, and leads to choosing them', async () => {
    await settle()
    expect(desk.router.currentRoute.value.path).toMatch(/^\/desk\/lessons\/lesson-/)
    expect(desk.wrapper.get('[data-testid="lesson-standing"]').text()).toBe('人が足りません')
    expect(desk.wrapper.findAll('[data-testid="booking"]')).toHaveLength(1)
  })

  test('a student alone is refused in words, and the choice stays', async () => {
    await settle()
    const student = UBE.freeStudentIds[0] ?? ''
    await choose('#pair-partners', student)
    await desk.press('このペアで決める')
    await desk.says('確定した大人が1人以上必要です')
    const box = desk.wrapper.get(`#pair-partners input[value="${student}"]`).element as HTMLInputElement
    expect(box.checked).toBe(true)
  })

  test('with an adult who fits, the pair is settled', async () => {
    await settle()
    await choose('#pair-lead', UBE.freeSilverIds[0] ?? '')
    await choose('#pair-partners', UBE.freeStudentIds[0] ?? '')
    await desk.press('このペアで決める')
    await expect
      .poll(() => desk.wrapper.get('[data-testid="lesson-standing"]').text(), PATIENCE)
      .toBe('決まりました')
    expect(desk.wrapper.findAll('[data-testid="helper"]')).toHaveLength(2)
  })

  test('a visit that is cancelled with a reason brings a call, and its wish back', async () => {
    await settle()
    await desk.press('この講座を中止する')
    await desk.wrapper.get('#cancel-reason').setValue('大雨のため')
    await desk.press('この講座を中止する', 'dialog')
    await expect.poll(() => desk.wrapper.get('[data-testid="lesson-standing"]').text(), PATIENCE).toBe('中止')
    await desk.router.push(`/desk/requests/${saturday?.id ?? ''}/visit`)
    await desk.says('この日で訪問を決める')
    expect(desk.wrapper.find('form').exists()).toBe(true)
  })
})
