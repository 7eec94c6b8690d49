import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { heldReport, NOW, REPORT } from './held-report.ts'
import { type OpenDesk, openDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const VISIT_ID = UBE.todaysVisitId(TODAY)
const database = () => {
  const open = useSession().store?.database
  if (!open) throw new Error('the device keeps nothing')
  return open
}
const outbox = () => database().outbox.orderBy('id').toArray()
const kept = async (name: string): Promise<OutboxItem> => {
  await expect.poll(async () => (await outbox()).map((item) => item.name), PATIENCE).toContain(name)
  const item = (await outbox()).find((one) => one.name === name)
  if (!item) throw new Error(`nothing kept as ${name}`)
  return item
}
const card = () => desk.wrapper.get('[data-testid="held-change"]')
const button = (text: string) => {
  const found = desk.wrapper.findAll('button').find((one) => one.text() === text)
  if (!found) throw new Error(`there is no button ${text}`)
  return found
}
const nameOfLearner = (): string => {
  const rows = cast(TODAY)[0]?.rows ?? []
  const find = (id: string | undefined) => rows.find((one) => one.id === id)?.row
  const learner = find(UBE.todaysLearnerId) as Row<'learner'> | undefined
  return (find(learner?.contactId) as Row<'contact'> | undefined)?.name ?? 'nobody'
}

describe('What waits for the desk to decide', () => {
  beforeEach(async () => {
    desk = await openDesk('/desk/to-check')
    await desk.write([put('held', heldReport())])
    await desk.says('この講座の担当から外れた方の記録です')
  })

  test('says who made it, when, what was typed in words, and why it waits', () => {
    const text = card().text()
    for (const words of [
      '実施記録を書く',
      UBE.silver.name,
      nameOfLearner(),
      'LINE',
      'スタンプを送れた',
      'よく分かった',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/report-held|[{}]/)
    expect(text).not.toContain(UBE.todaysLearnerId)
    expect(text).not.toContain('送ったのは')
  })

  test('says who sent it where that was somebody else than who is said to have typed it', async () => {
    await desk.write([put('held', heldReport({ senderId: UBE.coordinator.accountId }))])
    await desk.says(`送ったのは${UBE.coordinator.name}さんです`)
    expect(card().text()).toContain(`${UBE.silver.name}さん`)
  })

  test('is sent again as it was typed, under the coordinator’s name, and stays among what was decided', async () => {
    await button('もう一度送る').trigger('click')
    const item = await kept('held.send-again@1')
    expect(item.input).toEqual({ heldId: 'held-1', name: 'report.write@1', input: REPORT })
    await desk.says('送り直しました')
    expect((await database().rows('report').get('report-held'))?.learnt).toBe('スタンプを送れた')
    expect(desk.wrapper.findAll('[data-testid="held-change"]')).toEqual([])
    expect(desk.wrapper.get('[data-testid="decided-change"]').text()).toContain('実施記録を書く')
  })

  test('is not sent, and stays with the reason, when the rules say no', async () => {
    await desk.write([
      put('report', { ...REPORT, satisfaction: 1, topicsDone: ['LINE'], authorId: 'x', flags: [] }),
    ])
    await button('もう一度送る').trigger('click')
    await desk.says('この記録は、もう受け付けています。')
    expect(await outbox()).toEqual([])
    expect((await database().rows('held').get('held-1'))?.state).toBe('waiting')
  })

  test('is taken back only with a reason, and who took it back and why can be read afterwards', async () => {
    await button('取り下げる').trigger('click')
    await desk.says('記録されないまま終わります')
    const confirm = () => desk.wrapper.get('dialog[open]')
    expect(confirm().text()).toContain('スタンプを送れた')
    const takeBack = () =>
      desk.wrapper.findAll('dialog[open] button').find((one) => one.text() === '取り下げる')
    await takeBack()?.trigger('click')
    expect(confirm().text()).toContain('理由を入れてください')
    await confirm().get('input').setValue('本人に確かめて不要になった')
    await expect
      .poll(async () => {
        await takeBack()?.trigger('click')
        return desk.wrapper.text()
      }, PATIENCE)
      .toContain('理由：本人に確かめて不要になった')
    expect((await kept('held.set-aside@2')).input).toMatchObject({ heldId: 'held-1' })
    expect(await database().rows('report').get('report-held')).toBeUndefined()
  })

  test('becomes a call when the person is asked, and goes on waiting', async () => {
    await button('本人に聞く').trigger('click')
    await desk.says('本人に聞いています')
    const calls = await database().rows('call').toArray()
    expect(calls.find((call) => call.aboutId === 'held-1')).toMatchObject({
      kind: 'ask-author',
      state: 'open',
    })
    expect(desk.wrapper.findAll('[data-testid="held-change"]')).toHaveLength(1)
  })

  test('counts in the inbox, in the list and nowhere twice', async () => {
    await desk.router.push('/desk')
    await desk.says('新しい申込')
    expect(desk.wrapper.get('#inbox-held .count').text()).toBe('1')
    expect(desk.wrapper.get('#inbox-refused .count').text()).toBe('0')
  })
})

describe('A held change that is corrected', () => {
  test('is filled in as it was typed, checked by its own rules, and sent with the correction', async () => {
    desk = await openDesk('/desk/to-check')
    await desk.write([put('held', heldReport())])
    await desk.router.push('/desk/to-check/held-1')
    await expect.poll(() => desk.wrapper.find('#correct-learnt').exists(), PATIENCE).toBe(true)
    const learnt = desk.wrapper.get('#correct-learnt')
    expect((learnt.element as HTMLInputElement).value).toBe('スタンプを送れた')
    await learnt.setValue('あ'.repeat(301))
    await desk.wrapper.get('form').trigger('submit')
    await desk.says('「できるようになったこと」は300字までです')
    await desk.wrapper.get('#correct-learnt').setValue('写真を送れた')
    await desk.wrapper.get('#correct-satisfaction').setValue('2')
    await desk.wrapper.get('form').trigger('submit')
    const item = await kept('held.send-again@1')
    expect(item.input).toMatchObject({
      input: { learnt: '写真を送れた', satisfaction: 2, id: 'report-held' },
    })
    await desk.says('送り直しました')
  })

  test('of attendance, another person, lesson and time can be chosen', async () => {
    const input = {
      ...{ id: 'mark-1', lessonId: VISIT_ID, personKind: 'learner', personId: UBE.todaysLearnerId },
      ...{ mark: 'absent', at: NOW },
    }
    desk = await openDesk('/desk/to-check')
    await desk.write([put('held', heldReport({ mutation: 'attendance.record@1', input }))])
    await desk.router.push('/desk/to-check/held-1')
    await expect.poll(() => desk.wrapper.find('#correct-mark').exists(), PATIENCE).toBe(true)
    const options = (id: string) => desk.wrapper.get(id).findAll('option').length
    expect(options('#correct-personId')).toBeGreaterThan(5)
    expect(options('#correct-lessonId')).toBeGreaterThan(5)
    await desk.wrapper.get('#correct-mark').setValue('present')
    await desk.wrapper.get('form').trigger('submit')
    await kept('held.send-again@1')
    expect((await database().rows('attendance').get('mark-1'))?.mark).toBe('present')
  })

  test('that somebody else has decided meanwhile is not shown any more', async () => {
    desk = await openDesk('/desk/to-check/held-1')
    await desk.write([
      put('held', heldReport({ state: 'set-aside', decidedAt: NOW, decidedBy: UBE.coordinator.accountId })),
    ])
    await desk.says('この記録は、もう決まっています')
  })
})

describe('Held changes of unusual kinds', () => {
  test('what is too long to be kept in the list can be asked about or taken back, not sent', async () => {
    desk = await openDesk('/desk/to-check')
    await desk.write([put('held', heldReport({ input: null }))])
    await desk.says('長いため')
    const buttons = card()
      .findAll('button')
      .map((one) => one.text())
    expect(buttons).not.toContain('もう一度送る')
    expect(buttons).toContain('本人に聞く')
  })

  test('what came from a device whose use was ended says so', async () => {
    desk = await openDesk('/desk/to-check')
    await desk.write([put('held', heldReport({ code: 'account-revoked', sentence: 'x' }))])
    await desk.says('利用を止めた方の端末から届きました')
  })

  test('what was decided more than 14 days ago has gone from the list', async () => {
    const long = new Date(Date.parse(NOW) - 16 * 86_400_000).toISOString()
    desk = await openDesk('/desk/to-check')
    await desk.write([
      put('held', heldReport({ id: 'held-old', state: 'set-aside', decidedAt: long })),
      put('held', heldReport({ id: 'held-new', state: 'sent-again', decidedAt: NOW })),
    ])
    await desk.says('送り直しました')
    expect(desk.wrapper.findAll('[data-testid="decided-change"]')).toHaveLength(1)
  })
})

describe('What was refused on this device', () => {
  const refused: OutboxItem = {
    ...{ id: 1, name: 'lesson.cancel@1', input: { lessonId: VISIT_ID, reason: '大雨のため' }, madeAt: NOW },
    ...{ author: 'x', state: 'refused', before: [], flags: [], settledAt: NOW },
    refusal: { code: 'lesson-over', about: [], sentence: 'この講座は終わっているか、もう中止されています。' },
  }

  test('is listed beside what is held, and is corrected in a form filled in as it was', async () => {
    desk = await openDesk('/desk/to-check')
    await database().outbox.put(refused)
    await database().device.update('state', { lastMutationId: 1 })
    await desk.says('もう中止されています')
    await button('直す').trigger('click')
    await expect.poll(() => desk.wrapper.find('#correct-reason').exists(), PATIENCE).toBe(true)
    expect((desk.wrapper.get('#correct-reason').element as HTMLInputElement).value).toBe('大雨のため')
    await desk.wrapper.get('#correct-reason').setValue('講師の病気のため')
    await desk.wrapper.get('form').trigger('submit')
    await expect
      .poll(async () => (await outbox()).map(({ state }) => state), PATIENCE)
      .toEqual(['set-aside', 'pending'])
    expect((await outbox())[1]?.input).toEqual({ lessonId: VISIT_ID, reason: '講師の病気のため' })
  })
})
