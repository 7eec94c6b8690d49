import { expect, it, test } from 'vitest'
import { freeWindows, isFreeFor } from '#domain/rules/availability.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { at, lesson, volunteer, WEDNESDAY } from './plan-builder.ts'

type When = Pick<Volunteer, 'weekly' | 'exceptions'>

const wednesdays = (fromMinute: number, untilMinute: number) => ({ weekday: 3, fromMinute, untilMinute })
const thursdays = (fromMinute: number, untilMinute: number) => ({ weekday: 4, fromMinute, untilMinute })
const onDay = (fromMinute: number | null, untilMinute: number | null) => ({
  day: WEDNESDAY,
  fromMinute,
  untilMinute,
})
const morning = wednesdays(at(9), at(12))

test.each<[string, When, number, number, boolean]>([
  ['a lesson as long as the window fits', { weekly: [morning], exceptions: [] }, at(9), at(12), true],
  [
    'a lesson that starts a minute early does not',
    { weekly: [morning], exceptions: [] },
    at(8, 59),
    at(10),
    false,
  ],
  [
    'a lesson that ends a minute late does not',
    { weekly: [morning], exceptions: [] },
    at(11),
    at(12, 1),
    false,
  ],
  ['nobody is free who offered no time', { weekly: [], exceptions: [] }, at(9), at(10), false],
  [
    'Thursdays do not help on a Wednesday',
    { weekly: [thursdays(0, 1440)], exceptions: [] },
    at(9),
    at(10),
    false,
  ],
  [
    'two windows that touch count as one',
    { weekly: [wednesdays(at(12), at(15)), morning], exceptions: [] },
    at(11),
    at(13),
    true,
  ],
  [
    'a lunch break between two windows does not',
    { weekly: [morning, wednesdays(at(13), at(15))], exceptions: [] },
    at(11),
    at(14),
    false,
  ],
  [
    'a day off overrules the week',
    { weekly: [morning], exceptions: [onDay(null, null)] },
    at(9),
    at(10),
    false,
  ],
  [
    'other hours on a day replace the week',
    { weekly: [morning], exceptions: [onDay(at(14), at(16))] },
    at(9),
    at(10),
    false,
  ],
  [
    'other hours on a day can be used',
    { weekly: [morning], exceptions: [onDay(at(14), at(16))] },
    at(14),
    at(16),
    true,
  ],
  [
    'past midnight both days must be free without a gap',
    { weekly: [wednesdays(at(22), 1440), thursdays(0, at(1))], exceptions: [] },
    at(23),
    at(25),
    true,
  ],
  [
    'past midnight one minute of Thursday too many is not free',
    { weekly: [wednesdays(at(22), 1440), thursdays(0, at(1))], exceptions: [] },
    at(23),
    at(25, 1),
    false,
  ],
  [
    'past midnight a gap before midnight is not free',
    { weekly: [wednesdays(at(22), 1439), thursdays(0, at(2))], exceptions: [] },
    at(23),
    at(25),
    false,
  ],
])('%s', (_title, when, startMinute, until, isFree) => {
  const asked = lesson('a', { startMinute, durationMinutes: until - startMinute })
  expect(isFreeFor(volunteer('v', when), asked)).toBe(isFree)
})

it('tells the hours of a day', () => {
  expect(freeWindows(volunteer('v', { weekly: [morning] }), WEDNESDAY)).toEqual([
    { from: at(9), until: at(12) },
  ])
})
