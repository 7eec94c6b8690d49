import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import { put } from '#domain/rows.ts'
import { visitId } from '#cast/cast-ids.ts'
import { type KeyPerson, UBE } from '#cast/key-people.ts'
import { UBE_TOWN } from '#cast/ube/town.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { aHomeVisit, aPairing } from '../../unit/domain/sample-rows.ts'
import { openField, press, setClock, signIn, untilShown, VISIT_ID } from './open-field.ts'

/** A visit of 宇部市 on the coming Monday, to which two others go. */
const MONDAY_ID = visitId(UBE_TOWN, '2026-11-23', 34)
const THANKS = 'お返事をありがとうございます'
let page: VueWrapper

const askOf = (person: KeyPerson, part: Pairing['part'] = 'partner') =>
  put('pairing', {
    id: pairingId(MONDAY_ID, person.id),
    lessonId: MONDAY_ID,
    volunteerId: person.id,
    part,
    state: 'asked',
  })
const asked = () => page.get('[data-testid=asked]')
const pairingOf = (database: DeviceDatabase, person: KeyPerson) =>
  database.rows('pairing').get(pairingId(MONDAY_ID, person.id))
const TAKEN_BACK = 'このお願いは、もう取りやめになっています。'
/** As if the hub had said this about all that was done here. */
const hear = (database: DeviceDatabase, state: 'applied' | 'refused') =>
  database.outbox.toCollection().modify({
    state,
    refusal: state === 'refused' ? { code: 'pairing-over', about: [], sentence: TAKEN_BACK } : null,
  })

beforeEach(() => {
  localStorage.clear()
  setClock(9 * 60)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('being asked for a visit', () => {
  it('is shown with day, area, topic, part and the first names of the others', async () => {
    await signIn(UBE.silver, [askOf(UBE.silver, 'lead')])
    page = await openField('/field')
    await untilShown(page, 'お願いが来ています')
    const text = asked().text()
    for (const words of ['11月23日（月） 午後1時30分', '自宅', 'オンライン診療', '中心になって教える'])
      expect(text).toContain(words)
    expect(text).not.toContain('見本')
    expect(text).toMatch(/いっしょに行く人大輔さん、京子さん/)
  })

  it('is shown however far ahead it is, with nothing of the house', async () => {
    const later = aHomeVisit('later', UBE.todaysLearnerId, { lessonDay: '2026-12-24', startMinute: 600 })
    const ask = {
      ...aPairing('later', UBE.silver.id, { state: 'asked' }),
      id: pairingId('later', UBE.silver.id),
    }
    const database = await signIn(UBE.silver, [put('lesson', later), put('pairing', ask)])
    page = await openField('/field')
    await untilShown(page, 'お願いが来ています')
    expect(asked().text()).toContain('12月24日（木） 午前10時')
    expect(await database.rows('lesson').get('later')).toMatchObject({ learnerHomeId: null, placeName: '' })
    expect(page.get('[aria-labelledby=coming]').html()).not.toContain('/field/lessons/later')
  })

  it('is not yet a visit to go to, neither on the list nor as a page', async () => {
    await signIn(UBE.silver, [askOf(UBE.silver)])
    page = await openField('/field')
    await untilShown(page, 'お願いが来ています')
    expect(page.html()).not.toContain(`/field/lessons/${MONDAY_ID}`)
    page.unmount()
    page = await openField(`/field/lessons/${MONDAY_ID}`)
    await untilShown(page, 'この訪問は、この端末にありません')
  })

  it('is taken on by one press without network; then it is a visit that is not settled', async () => {
    const database = await signIn(UBE.silver, [askOf(UBE.silver)])
    page = await openField('/field')
    await untilShown(page, '引き受ける')
    await press(page, '引き受ける')
    await untilShown(page, '引き受けてくださって、ありがとうございます')
    await untilShown(page, 'この端末だけ')
    expect(await pairingOf(database, UBE.silver)).toMatchObject({ state: 'accepted' })
    expect(page.get('[aria-labelledby=coming]').html()).toContain(`/field/lessons/${MONDAY_ID}`)
    await hear(database, 'applied')
    await untilShown(page, '受け付けました')
  })

  it('is declined by one press, with thanks and without a question why', async () => {
    const database = await signIn(UBE.silver, [askOf(UBE.silver)])
    page = await openField('/field')
    await untilShown(page, '今回は見送る')
    await press(page, '今回は見送る')
    await untilShown(page, THANKS)
    expect(page.find('dialog[open]').exists()).toBe(false)
    expect(await pairingOf(database, UBE.silver)).toMatchObject({ state: 'declined' })
    expect(page.html()).not.toContain(`/field/lessons/${MONDAY_ID}`)
    expect(asked().findAll('button')).toEqual([])
  })

  it('keeps the thanks while the page is open, also when the visit has left the tablet', async () => {
    const database = await signIn(UBE.silver, [askOf(UBE.silver)])
    page = await openField('/field')
    await untilShown(page, '今回は見送る')
    await press(page, '今回は見送る')
    await untilShown(page, THANKS)
    await hear(database, 'applied')
    await database.rows('lesson').delete(MONDAY_ID)
    await untilShown(page, '受け付けました')
    expect(asked().text()).toContain(THANKS)
    page.unmount()
    page = await openField('/field')
    await untilShown(page, 'つぎ')
    expect(page.find('[data-testid=asked]').exists()).toBe(false)
  })

  it('shows an answer that waits again when the page is opened anew', async () => {
    await signIn(UBE.silver, [askOf(UBE.silver)])
    page = await openField('/field')
    await untilShown(page, '今回は見送る')
    await press(page, '今回は見送る')
    await untilShown(page, THANKS)
    page.unmount()
    page = await openField('/field')
    await untilShown(page, THANKS)
    await untilShown(page, 'この端末だけ')
  })

  it('that was taken back meanwhile says so, and thanks nobody for going', async () => {
    const database = await signIn(UBE.silver, [askOf(UBE.silver)])
    page = await openField('/field')
    await untilShown(page, '引き受ける')
    await press(page, '引き受ける')
    await untilShown(page, 'この端末だけ')
    await hear(database, 'refused')
    await untilShown(page, TAKEN_BACK)
    expect(asked().text()).not.toContain('引き受けてくださって')
  })

  it('of a student tells the district and nothing of whom they would visit', async () => {
    const database = await signIn(UBE.student, [askOf(UBE.student)])
    page = await openField('/field')
    await untilShown(page, 'お願いが来ています')
    const lesson = await database.rows('lesson').get(MONDAY_ID)
    expect(lesson).toMatchObject({ position: null, learnerHomeId: null })
    expect(asked().text()).toContain(lesson?.area)
    expect(asked().text()).toContain('いっしょに教える')
    expect(asked().html()).not.toMatch(/tel:|geo:/)
  })
})

describe('the way on a day of visits', () => {
  const NEXT = /次の訪問まで(歩いて|自転車で|車で)約(\d+)分/

  it('is told from home to the first visit and from there to the next', async () => {
    const database = await signIn(UBE.silver)
    const first = await database.rows('lesson').get(VISIT_ID)
    if (!first?.position) throw new Error('the visit has no place')
    const north = { ...first.position, latitude: first.position.latitude + 0.05 }
    const second = { ...first, id: 'second', startMinute: first.startMinute + 180, position: north }
    await database.rows('lesson').put(second)
    const own = { volunteerId: UBE.silver.id, part: 'lead' as const, state: 'confirmed' as const }
    await database.rows('pairing').put({ ...own, id: pairingId('second', UBE.silver.id), lessonId: 'second' })
    const me = await database.rows('volunteer').get(UBE.silver.id)
    if (me) await database.rows('volunteer').put({ ...me, home: north })
    page = await openField('/field')
    await untilShown(page, '次の訪問まで')
    const text = page.get('[data-testid=next-visit]').text()
    expect(text).toMatch(/家から(歩いて|自転車で|車で)約\d+分/)
    expect(text).toMatch(NEXT)
  })

  it('is not told to a student of a house, only of a place that everybody knows', async () => {
    await signIn(UBE.student)
    page = await openField('/field')
    await untilShown(page, '見本ショッピングプラザ')
    const told = page.findAll('[data-testid=visit-link]').map((one) => one.text())
    expect(told.filter((text) => text.includes('自宅') && /約\d+分/.test(text))).toEqual([])
    expect(told.some((text) => text.includes('見本ショッピングプラザ') && /家から.*約\d+分/.test(text))).toBe(
      true,
    )
    expect(page.get('[data-testid=next-visit]').text()).not.toMatch(/約\d+分/)
  })
})
