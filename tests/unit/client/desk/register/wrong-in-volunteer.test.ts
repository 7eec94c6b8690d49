import { describe, expect, test } from 'vitest'
import { emptyVolunteer, type VolunteerDraft } from '#client/desk/register/volunteer-draft.ts'
import { wrongInVolunteer } from '#client/desk/register/wrong-in-volunteer.ts'

const TODAY = '2026-11-20'
const taro: VolunteerDraft = {
  ...emptyVolunteer(),
  name: '見本　太郎',
  kana: 'みほん　たろう',
  telephone: '0836-00-2345',
  generation: 'silver',
  area: '船木',
  means: 'car',
  topics: ['LINE'],
  windows: [{ weekday: 1, from: '540', until: '720' }],
}
const student: VolunteerDraft = { ...taro, generation: 'grandchild', birthday: '2012-04-02' }

describe('What the form asks again', () => {
  test('is nothing when everything is there', () => {
    expect([wrongInVolunteer(taro, TODAY), wrongInVolunteer(student, TODAY)]).toEqual([[], []])
  })

  test('is everything of an empty form but the birthday', () => {
    expect(wrongInVolunteer(emptyVolunteer(), TODAY)).toEqual([
      'name',
      'kana',
      'generation',
      'telephone',
      'area',
      'means',
      'topics',
      'hours',
    ])
  })

  test.each<[string, VolunteerDraft, string[]]>([
    ['a student’s telephone, unless it is wrong', { ...student, telephone: '' }, []],
    ['a wrong telephone of a student', { ...student, telephone: '12' }, ['telephone']],
    ['a missing birthday of a student', { ...student, birthday: '' }, ['birthday']],
    [
      'no birthday when the coming of age is known',
      { ...student, birthday: '', adultFrom: '2030-04-02' },
      [],
    ],
    ['a birthday that is still to come', { ...student, birthday: TODAY }, ['birthday']],
    ['a birthday two centuries ago', { ...student, birthday: '1826-04-02' }, ['birthday']],
    ['whether a neighbour is grown up', { ...taro, generation: 'local' }, ['is-adult']],
    ['nothing more of a grown neighbour', { ...taro, generation: 'local', isAdult: 'yes' }, []],
    ['the birthday of one who is not', { ...taro, generation: 'local', isAdult: 'no' }, ['birthday']],
    ['kanji as ふりがな', { ...taro, kana: '見本' }, ['kana']],
    ['half a free time', { ...taro, windows: [{ weekday: 1, from: '540', until: '' }] }, ['hours']],
    [
      'a time that ends at once',
      { ...taro, windows: [{ weekday: 1, from: '540', until: '540' }] },
      ['hours'],
    ],
  ])('is %s', (_, draft, wrong) => {
    expect(wrongInVolunteer(draft, TODAY)).toEqual(wrong)
  })
})
