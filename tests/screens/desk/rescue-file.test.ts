import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import type { Row } from '#domain/tables.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { NOW, REPORT } from './held-report.ts'
import { type OpenDesk, openDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const nameOfLearner = (): string => {
  const rows = cast(TODAY)[0]?.rows ?? []
  const find = (id: string | undefined) => rows.find((one) => one.id === id)?.row
  const learner = find(UBE.todaysLearnerId) as Row<'learner'> | undefined
  return (find(learner?.contactId) as Row<'contact'> | undefined)?.name ?? 'nobody'
}
const outbox = () => {
  const open = useSession().store?.database
  if (!open) throw new Error('the device keeps nothing')
  return open.outbox
}
const kept = async (): Promise<OutboxItem> => {
  await expect.poll(() => outbox().count(), PATIENCE).toBe(1)
  const [item] = await outbox().toArray()
  if (!item) throw new Error('nothing kept')
  return item
}
const rescued = () => desk.wrapper.get('[data-testid="rescued-change"]')
const buttons = () =>
  rescued()
    .findAll('button')
    .map((one) => one.text())
const file = (database: string, more: object = {}) =>
  JSON.stringify({
    ...{ kind: 'magonote-unsent', version: 1, takenAt: NOW },
    databases: [
      {
        name: database,
        changes: [
          {
            ...{ id: 4, name: 'report.write@1', input: REPORT, madeAt: NOW },
            ...{ author: UBE.silver.accountId, state: 'pending', ...more },
          },
        ],
      },
    ],
  })
const choose = async (text: string): Promise<void> => {
  desk = await openDesk('/desk/to-check')
  await desk.says('ファイルから読み込む')
  const field = desk.wrapper.get('#rescue-file')
  const files = [new File([text], 'magonote-unsent.json', { type: 'application/json' })]
  Object.defineProperty(field.element, 'files', { value: files, configurable: true })
  await field.trigger('change')
}
const OURS = `magonote.${UBE.code}.${UBE.silver.accountId}`

describe('A file that was taken out of a device', () => {
  test('shows every change in words, and each is sent under the coordinator’s own name', async () => {
    await choose(file(OURS))
    await desk.says(UBE.silver.name)
    const text = rescued().text()
    for (const words of ['実施記録を書く', UBE.silver.name, nameOfLearner()]) expect(text).toContain(words)
    await desk.press('この内容で送る')
    expect((await kept()).input).toEqual(REPORT)
  })

  test('says that a change is on this computer alone until the hub has taken it', async () => {
    await choose(file(OURS))
    await desk.says('この内容で送る')
    await desk.press('この内容で送る')
    await desk.says('この端末だけ（つながると送ります）')
    expect(buttons()).toEqual([])
    await outbox().put({ ...(await kept()), state: 'applied' })
    await expect.poll(() => rescued().text(), PATIENCE).toContain('受け付けました')
    expect(rescued().text()).not.toContain('この端末だけ')
  })

  test('says why a change was refused by the hub after it was sent', async () => {
    await choose(file(OURS))
    await desk.says('この内容で送る')
    await desk.press('この内容で送る')
    const refusal = { code: 'no', about: [], sentence: 'この講座は終わっています。' }
    await outbox().put({ ...(await kept()), state: 'refused', refusal })
    await expect.poll(() => rescued().text(), PATIENCE).toContain('この講座は終わっています。')
    expect(rescued().text()).toContain('受け付けられませんでした')
  })

  test('lets a change be corrected, and lets whoever began to correct it stop', async () => {
    await choose(file(OURS))
    await desk.says('直して送る')
    await desk.press('直して送る', '[data-testid="rescued-change"]')
    await expect.poll(() => rescued().find('#correct-learnt').exists(), PATIENCE).toBe(true)
    await desk.press('直すのをやめる')
    expect(rescued().find('form').exists()).toBe(false)
    expect(buttons()).toEqual(['この内容で送る', '直して送る'])
  })

  test.each([
    ['of another municipality', 'magonote.353213.somebody', {}, 'ほかの市町の記録'],
    ['that a later release made', OURS, { name: 'tea.serve@1' }, 'この版にない変更なので'],
    ['without content', OURS, { input: null }, '内容が入っていない'],
    ['that the hub holds already', OURS, { state: 'held' }, '要確認に届いています'],
  ])('offers no button for a change %s, and says why', async (_what, database, more, words) => {
    await choose(file(database, more))
    await desk.says(words)
    expect(buttons()).toEqual([])
  })

  test('that is something else is said to be unreadable', async () => {
    await choose('名前,電話')
    await desk.says('このファイルは読めません')
  })
})
