import { describe, expect, test } from 'vitest'
import { mutationNamed } from '#domain/mutations.ts'
import { type Change, put } from '#domain/rows.ts'
import { changeVolunteer } from '#domain/volunteer/change-volunteer.ts'
import { VolunteerEntry } from '#domain/volunteer/volunteer-entry.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aHomeVisit,
  aMinor,
  aMunicipality,
  aPairing,
  aVolunteer,
  allChecks,
  learnerRows,
  TODAY,
  volunteerRows,
} from '../sample-rows.ts'
import { anEntry } from './an-entry.ts'

const known = [
  put('municipality', aMunicipality()),
  ...volunteerRows(aVolunteer('taro', { partnerId: 'centre', notTogetherIds: ['jiro'] })),
]
const everyDay = { weekly: [{ weekday: 6, fromMinute: 0, untilMinute: 1440 }] }
const visit = [
  ...known,
  ...learnerRows('chiyo'),
  put('lesson', aHomeVisit('visit', 'chiyo', { state: 'confirmed' })),
  put('pairing', aPairing('visit', 'taro')),
]

describe('What is known of a volunteer', () => {
  test('is changed by the coordinator alone', async () => {
    expect(await whoMay(changeVolunteer, known, anEntry('taro'), { volunteer: 'taro' })).toEqual([
      'coordinator',
    ])
  })

  test('is replaced by what was typed; the rest stays', async () => {
    const done = await judged(changeVolunteer, known, anEntry('taro', { area: '船木' }))
    expect(done.written('volunteer', 'taro')).toMatchObject({
      area: '船木',
      mostLessonsADay: 2,
      partnerId: 'centre',
      notTogetherIds: ['jiro'],
    })
    expect(done.written('contact', 'contact.taro')).toMatchObject({
      telephone: '0836000001',
      address: '見本町1-1',
      notes: '見本の覚え書き',
    })
  })

  test('keeps what another coordinator changed while the form was open', async () => {
    const was = anEntry('taro')
    const other = await judged(changeVolunteer, known, {
      ...was,
      telephone: '0836999999',
      means: 'foot' as const,
      was,
    })
    const rows = [...known, ...other.changes]
    const done = await judged(changeVolunteer, rows, {
      ...was,
      name: '見本　太朗',
      weekly: everyDay.weekly,
      was,
    })
    expect(done.written('contact', 'contact.taro')).toMatchObject({
      name: '見本　太朗',
      telephone: '0836999999',
    })
    expect(done.written('volunteer', 'taro')).toMatchObject({ means: 'foot', ...everyDay })
  })

  test('is what was said later where both changed the same, and the whole of it where an earlier release sends it', async () => {
    const was = anEntry('taro')
    const other = await judged(changeVolunteer, known, { ...was, telephone: '0836999999', area: '船木', was })
    const rows = [...known, ...other.changes]
    const later = await judged(changeVolunteer, rows, { ...was, telephone: '0836888888', was })
    expect(later.written('contact', 'contact.taro')).toMatchObject({ telephone: '0836888888' })
    expect(later.written('volunteer', 'taro')).toMatchObject({ area: '船木' })
    const earlier = mutationNamed('volunteer.change@1')
    const whole = await judged(changeVolunteer, rows, VolunteerEntry.parse(earlier?.input.parse(was)))
    expect(whole.written('contact', 'contact.taro')).toMatchObject({ telephone: was.telephone })
    expect(whole.written('volunteer', 'taro')).toMatchObject({ area: was.area })
  })

  test('may be corrected although it was written down without its reading', async () => {
    const { kana: _kana, ...rest } = anEntry('taro')
    const was = { ...rest, kana: '' }
    const done = await judged(changeVolunteer, known, { ...anEntry('taro'), was })
    expect(done.written('contact', 'contact.taro')).toMatchObject({ kana: 'みほん　たろう' })
  })

  test('is judged as both changes leave it', async () => {
    const was = anEntry('taro')
    const minor = { ...was, generation: 'grandchild' as const, adultFrom: '2028-04-01', was }
    const rows = [...known, ...(await judged(changeVolunteer, known, minor)).changes]
    const began = { ...was, adultFrom: '2028-04-01' }
    const ageless = { ...was, adultFrom: null, was: began }
    expect((await judged(changeVolunteer, rows, ageless)).said).toBe('volunteer-age-unknown')
  })

  test.each(['local', 'silver', 'grandchild'] as const)(
    'never makes a minor grown up by becoming %s, before their day has come',
    async (generation) => {
      const minor = put('volunteer', aMinor('taro'))
      const said = async (adultFrom: string | null, age = minor) =>
        (await judged(changeVolunteer, [...known, age], anEntry('taro', { generation, adultFrom }))).said
      const isAsked = generation === 'grandchild'
      expect(await said(null)).toBe(isAsked ? 'volunteer-age-unknown' : 'volunteer-still-minor')
      expect(await said('2029-05-05')).toBe('applied')
      if (!isAsked)
        expect(await said(null, put('volunteer', aMinor('taro', { adultFrom: TODAY })))).toBe('applied')
    },
  )

  test('cannot take away the time of a lesson they promised', async () => {
    const weekly = [{ weekday: 1, fromMinute: 540, untilMinute: 720 }]
    expect((await judged(changeVolunteer, visit, anEntry('taro', { weekly }))).said).toBe('not-available')
    expect((await judged(changeVolunteer, visit, anEntry('taro', everyDay))).said).toBe('applied')
  })

  const minor = anEntry('taro', { generation: 'grandchild', adultFrom: '2028-04-01', ...everyDay })
  const beside = (id: string, generation: 'silver' | 'grandchild') => [
    put('volunteer', generation === 'silver' ? aVolunteer(id) : aMinor(id)),
    ...allChecks(id).map((check) => put('check', check)),
    put('pairing', aPairing('visit', id, { part: 'partner' })),
  ]

  test('that they are a minor is so whatever they promised: they leave what is forbidden now', async () => {
    for (const rows of [visit, [...visit, ...beside('saburo', 'silver')]]) {
      const done = await judged(changeVolunteer, rows, minor)
      expect(done.said).toBe('applied')
      expect(done.written('volunteer', 'taro')).toMatchObject({ adultFrom: '2028-04-01' })
      expect(done.written('pairing', aPairing('visit', 'taro').id)).toMatchObject({ state: 'withdrew' })
    }
  })

  test('that the adult beside a minor is none leaves the lesson without either', async () => {
    const done = await judged(changeVolunteer, [...visit, ...beside('hina', 'grandchild')], minor)
    expect(done.said).toBe('applied')
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'open' })
    expect(done.written('pairing', aPairing('visit', 'hina').id)).toMatchObject({ state: 'accepted' })
  })

  test('that they are a minor takes nothing from them that a minor may do', async () => {
    const two = [...visit, ...beside('saburo', 'silver')]
    two.push(put('pairing', aPairing('visit', 'saburo')))
    two.push(put('pairing', aPairing('visit', 'taro', { part: 'partner' })))
    const done = await judged(changeVolunteer, two, minor)
    expect(done.said).toBe('applied')
    expect(done.written('pairing', aPairing('visit', 'taro').id)).toBeUndefined()
  })

  test('that they were a minor at a visit that is over changes nothing of it, and is known', async () => {
    const over = put('lesson', aHomeVisit('visit', 'chiyo', { state: 'held', lessonDay: '2026-11-14' }))
    const done = await judged(changeVolunteer, [...visit, over], minor)
    expect(done).toMatchObject({ said: 'applied', flags: ['minor-alone'] })
    expect(done.written('pairing', aPairing('visit', 'taro').id)).toBeUndefined()
  })

  test('does not let the time of other promises go with a minor’s age', async () => {
    const busy = { ...minor, weekly: [{ weekday: 1, fromMinute: 540, untilMinute: 720 }] }
    const two = [...visit, ...beside('saburo', 'silver')]
    two.push(put('pairing', aPairing('visit', 'saburo')))
    two.push(put('pairing', aPairing('visit', 'taro', { part: 'partner' })))
    expect((await judged(changeVolunteer, two, busy)).said).toBe('not-available')
  })

  test('nobody comes of age sooner than was known before a paper was seen these days', async () => {
    const paper = (checkedOn: string) => {
      const seen = allChecks('taro').filter(({ kind }) => kind === 'identity')
      return seen.map((check) => put('check', { ...check, checkedOn }))
    }
    const rows = [...known, put('volunteer', aMinor('taro'))]
    const sooner = anEntry('taro', { generation: 'grandchild', adultFrom: '2020-01-01' })
    const said = async (more: Change[] = []) =>
      (await judged(changeVolunteer, [...rows.filter(({ table }) => table !== 'check'), ...more], sooner))
        .said
    expect(await said()).toBe('volunteer-age-unproved')
    expect(await said(paper('2026-11-01'))).toBe('volunteer-age-unproved')
    expect(await said(paper(TODAY))).toBe('applied')
  })

  test('is refused when nobody of this id is known, or the entry cannot stand', async () => {
    expect((await judged(changeVolunteer, [], anEntry('taro'))).said).toBe('volunteer-unknown')
    const ageless = anEntry('taro', { generation: 'grandchild' })
    expect((await judged(changeVolunteer, known, ageless)).said).toBe('volunteer-age-unknown')
  })
})
