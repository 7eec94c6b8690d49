import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { type OpenDesk, openDesk, PATIENCE } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const stateOf = async (accountId: string) =>
  (await useSession().store?.database.rows('account').get(accountId))?.state
/** A button takes no second press within 600 ms, and a test is quicker than a hand: it presses until the dialog is there. */
const ask = (text: string): Promise<void> =>
  vi.waitFor(async () => {
    await desk.press(text, '[data-testid="account-access"]')
    if (!desk.wrapper.find('dialog[open]').exists()) throw new Error('no dialog yet')
  }, PATIENCE)
/** As above: it presses until the dialog is closed. */
const confirm = (text: string): Promise<void> =>
  vi.waitFor(async () => {
    const dialog = desk.wrapper.find('dialog[open]')
    if (!dialog.exists()) return
    await dialog
      .findAll('button')
      .find((one) => one.text() === text)
      ?.trigger('click')
    throw new Error('the dialog is still open')
  }, PATIENCE)

describe('Ending somebody’s use', () => {
  test('says first what happens to their devices and to what was not sent', async () => {
    desk = await openDesk(`/desk/people/volunteers/${UBE.silver.id}`)
    await desk.says('利用を止める')
    await ask('利用を止める')
    const text = desk.wrapper.get('dialog[open]').text()
    for (const words of [
      UBE.silver.name,
      'すべて消えます',
      '「要確認」に届きます',
      '決まっている訪問は、そのまま',
    ])
      expect(text).toContain(words)
    expect(await stateOf(UBE.silver.accountId)).toBe('active')
  })

  test('takes effect when confirmed, and the same person can be let in again', async () => {
    desk = await openDesk(`/desk/people/volunteers/${UBE.silver.id}`)
    await desk.says('利用を止める')
    await ask('利用を止める')
    await confirm('利用を止める')
    await desk.says('利用を止めています')
    expect(await stateOf(UBE.silver.accountId)).toBe('revoked')
    expect(desk.wrapper.text()).not.toContain('はじめるための暗証番号を出す')
    await ask('利用を再開する')
    await confirm('利用を再開する')
    await desk.says('利用中')
    expect(await stateOf(UBE.silver.accountId)).toBe('active')
  })

  test('does not happen when the dialog is left', async () => {
    desk = await openDesk(`/desk/people/volunteers/${UBE.silver.id}`)
    await desk.says('利用を止める')
    await ask('利用を止める')
    await confirm('やめておく')
    expect(await stateOf(UBE.silver.accountId)).toBe('active')
  })
})
