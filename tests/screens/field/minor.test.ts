import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { instantOf } from '#domain/day.ts'
import { pairingId } from '#domain/pairing/pairing.ts'
import { put } from '#domain/rows.ts'
import { UBE } from '#cast/key-people.ts'
import { DAY, openField, press, setClock, signIn, untilShown, VISIT_ID } from './open-field.ts'

const PATH = `/field/lessons/${VISIT_ID}`
let page: VueWrapper

const withoutAdult = put('pairing', {
  id: pairingId(VISIT_ID, UBE.silver.id),
  lessonId: VISIT_ID,
  volunteerId: UBE.silver.id,
  part: 'lead',
  state: 'withdrew',
})
const startButton = () => page.findAll('button').find((one) => one.text() === '着きました')

beforeEach(() => {
  localStorage.clear()
  setClock(15 * 60 + 30)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a visit on the tablet of a student', () => {
  it('cannot be started without a confirmed adult, and says whom to call', async () => {
    const database = await signIn(UBE.student, [withoutAdult])
    page = await openField(PATH)
    await untilShown(page, '大人のサポーターが決まっていません')
    expect(startButton()?.attributes('aria-disabled')).toBe('true')
    const municipality = await database.rows('municipality').get(UBE.code)
    await untilShown(page, municipality?.telephone ?? '')
    expect(page.html()).toContain(`href="tel:${municipality?.telephone.replaceAll('-', '')}"`)
    await press(page, '着きました')
    expect(await database.outbox.count()).toBe(0)
    expect(page.text()).not.toContain('いっしょに着きました')
  })

  it('waits outside until the adult is there', async () => {
    const database = await signIn(UBE.student)
    page = await openField(PATH)
    await untilShown(page, '大人のサポーターが着くまで、家に入らずに待ってください')
    expect(page.text()).toContain('待つ人：見本　洋子さん')
    await press(page, '着きました')
    expect(await database.rows('attendance').where('lessonId').equals(VISIT_ID).count()).toBe(0)
  })

  it('waits outside as well when the adult has left again', async () => {
    const mark = (id: string, what: 'arrived' | 'left', minute: number) =>
      put('attendance', {
        ...{ id, lessonId: VISIT_ID, personKind: 'volunteer', personId: UBE.silver.id, mark: what },
        ...{ at: instantOf(DAY, minute), authorId: UBE.silver.accountId, flags: [] },
      })
    const database = await signIn(UBE.student, [mark('came', 'arrived', 915), mark('went', 'left', 920)])
    page = await openField(PATH)
    await untilShown(page, '大人のサポーターが着くまで、家に入らずに待ってください')
    await press(page, '着きました')
    expect(
      await database
        .rows('attendance')
        .filter(({ personId }) => personId === UBE.student.id)
        .count(),
    ).toBe(0)
  })

  it('begins with the adult who stands beside them; both arrivals are recorded', async () => {
    const database = await signIn(UBE.student)
    page = await openField(PATH)
    await untilShown(page, 'いっしょに着きました')
    await press(page, '大人のサポーターといっしょに着きました')
    await press(page, 'はい。見本洋子さんがとなりにいます')
    await untilShown(page, '出席')
    await vi.waitFor(async () => {
      const facts = await database.rows('attendance').where('lessonId').equals(VISIT_ID).toArray()
      expect(facts.map((fact) => fact.personId).sort()).toEqual([UBE.silver.id, UBE.student.id].sort())
      expect(facts.flatMap((fact) => fact.flags)).toEqual([])
    })
  })

  it("shows the area but neither the learner's address nor telephone", async () => {
    await signIn(UBE.student)
    page = await openField(PATH)
    await untilShown(page, '大人のサポーターだけが見られます')
    expect(page.html()).not.toContain('geo:')
    expect(page.get('[aria-labelledby=details]').html()).not.toContain('tel:')
  })
})
