import { afterEach, describe, expect, test } from 'vitest'
import {
  sayDay,
  sayDayAndMinute,
  sayDayShort,
  sayDayWithYear,
  sayFiscalYear,
  sayHalfDay,
  sayMinute,
  sayMonth,
  sayStart,
  sayWhen,
} from '#client/words/say-day.ts'
import { i18n } from '#client/words/words.ts'

const DAY = '2026-11-20'
const said = () => [
  sayDay(DAY),
  sayDayShort(DAY),
  sayDayWithYear(DAY),
  sayStart(DAY, 600),
  sayHalfDay('2026-11-24.pm'),
  sayWhen('2026-11-20T06:30:00.000Z'),
  sayDayAndMinute(DAY, 720),
  sayMonth('2026-11'),
  sayFiscalYear(2026),
]

afterEach(() => {
  i18n.global.locale.value = 'ja'
})

describe('Days and times on a screen', () => {
  test.each(['ja', 'ja-easy'] as const)('are those of the calendar in Japan (%s)', (wording) => {
    i18n.global.locale.value = wording
    expect(said()).toEqual([
      '2026年（令和8年）11月20日（金曜日）',
      '11月20日（金）',
      '2026年11月20日（金）',
      '2026年（令和8年）11月20日（金曜日）午前10時から',
      '11月24日（火） 午後',
      '11月20日（金） 午後3時30分',
      '11月20日（金）正午',
      '11月',
      '2026年度（令和8年度）',
    ])
  })

  test('have no Japanese in them when English is read', () => {
    i18n.global.locale.value = 'en'
    expect(said()).toEqual([
      'Friday, 20 November 2026',
      'Fri, 20 Nov',
      'Fri, 20 Nov 2026',
      'Friday, 20 November 2026, from 10 a.m.',
      'Tue, 24 Nov, afternoon',
      'Fri, 20 Nov, 3:30 p.m.',
      'Fri, 20 Nov, noon',
      'Nov',
      'FY 2026',
    ])
  })

  test.each([
    [0, '12 a.m.'],
    [615, '10:15 a.m.'],
    [720, 'noon'],
    [750, '12:30 p.m.'],
    [1470, '12:30 a.m. the next day'],
  ])('name every minute in English (%i)', (minute, words) => {
    i18n.global.locale.value = 'en'
    expect(sayMinute(minute)).toBe(words)
  })
})
