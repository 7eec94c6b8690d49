import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { isAhead } from '#domain/lesson/lesson.ts'
import { isStanding } from '#domain/pairing/pairing.ts'
import { put } from '#domain/rows.ts'
import { type OpenDesk, openDesk, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const stateOf = async (accountId: string) =>
  (await useSession().store?.database.rows('account').get(accountId))?.state
const promisesAhead = async () => {
  const database = useSession().store?.database
  if (!database) return []
  const lessons = await database.rows('lesson').where('lessonDay').aboveOrEqual(TODAY).toArray()
  const ahead = new Set(lessons.filter(isAhead).map(({ id }) => id))
  const theirs = await database.rowsBy('pairing', 'volunteerId', [UBE.silver.id])
  return theirs.filter((one) => isStanding(one) && ahead.has(one.lessonId))
}
const ask = (text: string): Promise<void> => desk.openDialog(text, '[data-testid="account-access"]')

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
      'これからの訪問と教室のペアから外れます',
    ])
      expect(text).toContain(words)
    expect(await stateOf(UBE.silver.accountId)).toBe('active')
  })

  test('takes effect when confirmed, and the same person can be let in again', async () => {
    desk = await openDesk(`/desk/people/volunteers/${UBE.silver.id}`)
    await desk.says('利用を止める')
    await ask('利用を止める')
    await desk.closeDialog('利用を止める')
    await desk.says('利用を止めています')
    expect(await stateOf(UBE.silver.accountId)).toBe('revoked')
    expect(desk.wrapper.text()).not.toContain('はじめるための暗証番号を出す')
    await ask('利用を再開する')
    await desk.closeDialog('利用を再開する')
    await desk.says('利用中')
    expect(await stateOf(UBE.silver.accountId)).toBe('active')
  })

  test('does not happen when the dialog is left', async () => {
    desk = await openDesk(`/desk/people/volunteers/${UBE.silver.id}`)
    await desk.says('利用を止める')
    await ask('利用を止める')
    await desk.closeDialog('やめておく')
    expect(await stateOf(UBE.silver.accountId)).toBe('active')
  })

  test('names beforehand the visits they leave; afterwards these lack people, and letting them in again changes nothing there', async () => {
    desk = await openDesk(`/desk/people/volunteers/${UBE.silver.id}`)
    const ahead = await promisesAhead()
    expect(ahead.length).toBeGreaterThan(0)
    await desk.says('利用を止める')
    await ask('利用を止める')
    await desk.says(`外れる訪問・教室が${ahead.length}件あります`)
    expect(desk.wrapper.findAll('[data-testid="lessons-left"] a')).toHaveLength(ahead.length)
    await desk.closeDialog('利用を止める')
    await desk.says('利用を止めています')
    expect(await promisesAhead()).toEqual([])
    await ask('利用を再開する')
    await desk.closeDialog('利用を再開する')
    await desk.says('利用中')
    expect(await promisesAhead()).toEqual([])
  })
})

describe('A lesson at which somebody stands whose use was ended', () => {
  test('says that it cannot take place, and who cannot go', async () => {
    desk = await openDesk('/desk')
    const [pairing] = (await promisesAhead()).filter(({ state }) => state === 'confirmed')
    const volunteer = await useSession().store?.database.rows('volunteer').get(UBE.silver.id)
    if (!pairing || !volunteer) throw new Error('the cast has changed')
    await desk.write([put('volunteer', { ...volunteer, revokedOn: TODAY })])
    await desk.router.push(`/desk/lessons/${pairing.lessonId}`)
    await desk.says('このままでは実施できません')
    expect(desk.wrapper.get('[data-testid="lesson-findings"]').text()).toContain('利用を止めているため')
    expect(desk.wrapper.text()).toContain('いまは活動できません')
  })
})
