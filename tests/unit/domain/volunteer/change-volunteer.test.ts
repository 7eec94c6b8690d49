import { describe, expect, test } from 'vitest'
import { put } from '#domain/rows.ts'
import { changeVolunteer } from '#domain/volunteer/change-volunteer.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aHomeVisit,
  aMunicipality,
  aPairing,
  aVolunteer,
  allChecks,
  learnerRows,
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

  test('cannot take away the time of a lesson they promised', async () => {
    const weekly = [{ weekday: 1, fromMinute: 540, untilMinute: 720 }]
    expect((await judged(changeVolunteer, visit, anEntry('taro', { weekly }))).said).toBe('not-available')
    expect((await judged(changeVolunteer, visit, anEntry('taro', everyDay))).said).toBe('applied')
  })

  test('cannot make the only adult of a visit a minor, but one of two', async () => {
    const minor = anEntry('taro', { generation: 'grandchild', adultFrom: '2028-04-01', ...everyDay })
    expect((await judged(changeVolunteer, visit, minor)).said).toBe('minor-alone')
    const two = [
      ...visit,
      put('volunteer', aVolunteer('saburo')),
      ...allChecks('saburo').map((check) => put('check', check)),
      put('pairing', aPairing('visit', 'saburo', { part: 'partner' })),
    ]
    expect((await judged(changeVolunteer, two, minor)).said).toBe('applied')
  })

  test('is refused when nobody of this id is known, or the entry cannot stand', async () => {
    expect((await judged(changeVolunteer, [], anEntry('taro'))).said).toBe('volunteer-unknown')
    const ageless = anEntry('taro', { generation: 'grandchild' })
    expect((await judged(changeVolunteer, known, ageless)).said).toBe('volunteer-age-unknown')
  })
})
