import { describe, expect, test } from 'vitest'
import { inputFields } from '#client/parts/said/input-fields.ts'
import { sayField } from '#client/parts/said/say-field.ts'
import '#client/parts/said/words.ts'
import { i18n } from '#client/words/words.ts'

const NAMES = new Map([
  ['hana', '見本　花'],
  ['lesson-1', '11月20日（金）午後3時35分 LINEの訪問'],
])
const t = (key: string, values: Record<string, unknown> = {}) => i18n.global.t(key, values)
const said = (input: unknown): Record<string, string> =>
  Object.fromEntries(inputFields(input).map((field) => [field.key, sayField(field, NAMES, t)]))

describe('What was typed is said in words', () => {
  test('attendance: whom, which lesson, what and when', () => {
    const input = {
      id: 'a',
      lessonId: 'lesson-1',
      personKind: 'learner',
      personId: 'hana',
      mark: 'present',
      at: '2026-11-20T06:40:00.000Z',
    }
    expect(said(input)).toEqual({
      id: '',
      lessonId: '11月20日（金）午後3時35分 LINEの訪問',
      personKind: '',
      personId: '見本　花',
      mark: '出席',
      at: '11月20日（金） 午後3時40分',
    })
  })

  test('a report: topics, sentences and how it was', () => {
    expect(
      said({ topicsDone: ['LINE', 'インターネット'], learnt: '送れた', satisfaction: 3, canDo: [] }),
    ).toEqual({
      topicsDone: 'LINE、インターネット',
      learnt: '送れた',
      satisfaction: 'よく分かった',
      canDo: '',
    })
  })

  test('a wish: half-days, or any time', () => {
    expect(said({ wish: 'any', seats: 2 })).toEqual({ wish: 'いつでもよい', seats: '2人' })
    expect(said({ wish: ['2026-11-24.am', '2026-11-25.pm'] })['wish']).toBe(
      '11月24日（火） 午前、11月25日（水） 午後',
    )
  })

  test('a volunteer: free hours, skills, membership', () => {
    const hours = [{ weekday: 1, fromMinute: 540, untilMinute: 1020 }]
    const skills = [{ topic: 'LINE', level: '基本' }]
    expect(said({ weekly: hours, skills, isSilverCentreMember: true, means: 'car' })).toEqual({
      weekly: '月曜日 午前9時〜午後5時',
      skills: 'LINE',
      isSilverCentreMember: 'はい',
      means: '車',
    })
  })

  test('whoever this device does not know is said to be unknown, and no id is shown', () => {
    expect(said({ learnerId: 'somebody', requestId: 'request-9' })).toEqual({
      learnerId: '名前がわかりません',
      requestId: '',
    })
  })

  test('what is of another shape than expected says nothing instead of something wrong', () => {
    expect(said({ at: 'yesterday', weekly: 'often', wish: 7, mark: 'sang', startMinute: '10' })).toEqual({
      at: '',
      weekly: '',
      wish: '',
      mark: '',
      startMinute: '',
    })
  })
})
