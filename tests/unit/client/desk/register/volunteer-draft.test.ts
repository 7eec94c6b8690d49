import { describe, expect, test } from 'vitest'
import {
  draftOf,
  emptyVolunteer,
  entryOf,
  type VolunteerDraft,
} from '#client/desk/register/volunteer-draft.ts'
import { aContact, aMinor, aVolunteer } from '../../../domain/sample-rows.ts'

const taro: VolunteerDraft = {
  ...emptyVolunteer(),
  name: '　見本　太郎 ',
  kana: 'ﾐﾎﾝ ﾀﾛｳ',
  telephone: '０８３６-００-２３４５',
  generation: 'silver',
  isSilverCentreMember: true,
  area: '船木',
  means: 'car',
  topics: ['LINE'],
  windows: [
    { weekday: 1, from: '540', until: '720' },
    { weekday: 2, from: '', until: '' },
  ],
}

describe('A volunteer as they were typed', () => {
  test('is written down with plain digits and kana, and the free times alone', () => {
    expect(entryOf(taro, 'taro')).toMatchObject({
      name: '見本　太郎',
      kana: 'ミホン タロウ',
      telephone: '0836-00-2345',
      adultFrom: null,
      skills: [{ topic: 'LINE', level: '基本' }],
      weekly: [{ weekday: 1, fromMinute: 540, untilMinute: 720 }],
    })
  })

  test('leaves of a student’s birthday the 18th only', () => {
    const entry = entryOf({ ...taro, generation: 'grandchild', birthday: '2012-04-02' }, 'hana')
    expect(entry).toMatchObject({ adultFrom: '2030-04-02', isSilverCentreMember: false })
    expect(JSON.stringify(entry)).not.toContain('2012')
  })

  test('who is neither silver nor a student may be a minor too', () => {
    const local = { ...taro, generation: 'local' as const, birthday: '2012-04-02' }
    expect(entryOf({ ...local, isAdult: 'no' }, 'jiro').adultFrom).toBe('2030-04-02')
    expect(entryOf({ ...local, isAdult: 'yes', adultFrom: '2030-04-02' }, 'jiro').adultFrom).toBeNull()
    const known = draftOf(aMinor('jiro', { generation: 'local' }), aContact('jiro'))
    expect(known.isAdult).toBe('no')
    expect(entryOf(known, 'jiro').adultFrom).toBe('2028-04-01')
  })

  test('comes back as it was known, levels and coming of age included', () => {
    const known = aMinor('hana', {
      skills: [
        { topic: 'LINE', level: '基本' },
        { topic: 'LINE', level: '応用' },
      ],
      weekly: [
        { weekday: 6, fromMinute: 540, untilMinute: 720 },
        { weekday: 6, fromMinute: 780, untilMinute: 900 },
      ],
    })
    const entry = entryOf(draftOf(known, aContact('hana')), 'hana', known.skills)
    const { generation, adultFrom, skills, weekly, means } = known
    expect(entry).toMatchObject({ generation, adultFrom, skills, weekly, means, name: '見本 hana' })
  })

  test('has every weekday in the form, free or not', () => {
    const { windows } = draftOf(
      aVolunteer('taro', { weekly: [{ weekday: 3, fromMinute: 540, untilMinute: 720 }] }),
      undefined,
    )
    expect(windows.map(({ weekday }) => weekday).sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})
