import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { heldReport, NOW } from './held-report.ts'
import { type OpenDesk, openDesk, PATIENCE } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const held = heldReport({ code: 'minor-alone', sentence: '大人のサポーターがいません。' })
const decide = () =>
  desk.write([put('held', { ...held, state: 'set-aside', decidedAt: NOW, decidedBy: 'x' })])
const learnt = () => desk.wrapper.get<HTMLInputElement>('#correct-learnt')
const button = (text: string) =>
  desk.wrapper.findAll('dialog[open] button').find((one) => one.text() === text)
const at = () => desk.router.currentRoute.value.path

describe('A correction under way', () => {
  beforeEach(async () => {
    desk = await openDesk('/desk/to-check')
    await desk.write([put('held', held)])
    await desk.router.push('/desk/to-check/held-1')
    await expect.poll(() => desk.wrapper.find('#correct-learnt').exists(), PATIENCE).toBe(true)
  })

  test('is left without a question when nothing was typed', async () => {
    await desk.router.push('/desk/to-check')
    expect(at()).toBe('/desk/to-check')
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
  })

  test('is not dropped by a link, the way back or a reload before somebody says so', async () => {
    await learnt().setValue('写真を送れた')
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
    const left = desk.router.push('/desk/to-check')
    await expect.poll(() => button('直しつづける')?.exists(), PATIENCE).toBe(true)
    expect(desk.wrapper.get('dialog[open]').text()).toContain('直した内容は、まだ送っていません')
    await button('直しつづける')?.trigger('click')
    await left
    expect(at()).toBe('/desk/to-check/held-1')
    expect(learnt().element.value).toBe('写真を送れた')
    const leftAgain = desk.router.push('/desk/to-check')
    await expect.poll(() => button('消して離れる')?.exists(), PATIENCE).toBe(true)
    await button('消して離れる')?.trigger('click')
    await leftAgain
    expect(at()).toBe('/desk/to-check')
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
  })

  test('keeps the same field while a sentence grows, and says how long it may be', async () => {
    const field = learnt().element
    await learnt().setValue('あ'.repeat(41))
    expect(learnt().element).toBe(field)
    await learnt().setValue('あ'.repeat(301))
    await desk.wrapper.get('form').trigger('submit')
    await desk.says('「できるようになったこと」は300字までです（今は301字）')
  })

  test('says at once that somebody else has decided, and keeps what was typed', async () => {
    await learnt().setValue('写真を送れた')
    await decide()
    await desk.says('もうほかの方が決めました')
    expect(learnt().element.value).toBe('写真を送れた')
  })
})

describe('A reason half written', () => {
  test('stays to be copied when somebody else decides meanwhile, and nothing is sent', async () => {
    desk = await openDesk('/desk/to-check')
    await desk.write([put('held', held)])
    await desk.says('大人のサポーターがいません。')
    await desk.press('取り下げる')
    await desk.says('記録されないまま終わります')
    await desk.wrapper.get('dialog[open] input').setValue('本人に確かめた')
    await decide()
    await desk.says('もうほかの方が決めました')
    expect(desk.wrapper.get<HTMLInputElement>('dialog[open] input').element.value).toBe('本人に確かめた')
    expect(button('取り下げる')).toBeUndefined()
    await button('もどる')?.trigger('click')
    await expect.poll(() => desk.wrapper.find('dialog[open]').exists(), PATIENCE).toBe(false)
    expect(desk.wrapper.findAll('[data-testid="held-change"]')).toEqual([])
  })
})
