import { describe, expect, it, test } from 'vitest'
import { sayDay, sayDayShort, sayHalfDay, sayMinute, sayStart } from '#domain/say-day.ts'

describe('the day in full', () => {
  test.each([
    ['2026-11-20', '2026年（令和8年）11月20日（金曜日）'],
    ['2027-01-01', '2027年（令和9年）1月1日（金曜日）'],
    ['2020-02-29', '2020年（令和2年）2月29日（土曜日）'],
    ['2019-05-01', '2019年（令和元年）5月1日（水曜日）'],
    ['2019-04-30', '2019年（平成31年）4月30日（火曜日）'],
    ['1989-02-01', '1989年（平成元年）2月1日（水曜日）'],
  ])('%s is %s', (day, words) => {
    expect(sayDay(day)).toBe(words)
  })
})

test.each([
  ['2026-11-20', '11月20日（金）'],
  ['2026-11-22', '11月22日（日）'],
  ['2026-11-28', '11月28日（土）'],
])('%s in short is %s', (day, words) => {
  expect(sayDayShort(day)).toBe(words)
})

test.each([
  [0, '午前0時'],
  [1, '午前0時1分'],
  [600, '午前10時'],
  [719, '午前11時59分'],
  [720, '正午'],
  [721, '午後0時1分'],
  [810, '午後1時30分'],
  [1439, '午後11時59分'],
  [1440, '翌日の午前0時'],
  [1470, '翌日の午前0時30分'],
  [2160, '翌日の正午'],
])('minute %i is %s', (minute, words) => {
  expect(sayMinute(minute)).toBe(words)
})

it('says when a lesson starts', () => {
  expect(sayStart('2026-11-20', 600)).toBe('2026年（令和8年）11月20日（金曜日）午前10時から')
  expect(sayStart('2026-11-20', 720)).toBe('2026年（令和8年）11月20日（金曜日）正午から')
})

it('says a half-day', () => {
  expect(sayHalfDay('2026-11-24.am')).toBe('11月24日（火） 午前')
  expect(sayHalfDay('2026-11-24.pm')).toBe('11月24日（火） 午後')
})
