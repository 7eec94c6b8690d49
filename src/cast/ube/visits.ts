import type { VisitData } from '../town.ts'

const AFTER_SCHOOL = { track: '孫世代連携型', startMinute: 935, durationMinutes: 70 } as const
const AFTERNOON = { track: 'シルバー世代連携型', startMinute: 810, durationMinutes: 60 } as const

export const UBE_VISITS: readonly VisitData[] = [
  { ...AFTER_SCHOOL, learner: 9, day: 'w-9', topics: ['電話とカメラ'], helpers: ['silver-01', 'student-01'] },
  { ...AFTER_SCHOOL, learner: 25, day: 'w-7', topics: ['LINE'], helpers: ['silver-03', 'student-02'] },
  {
    ...AFTER_SCHOOL,
    learner: 31,
    day: 'w-4',
    topics: ['地図・道案内'],
    helpers: ['silver-04', 'student-03'],
    seats: 2,
  },
  {
    ...AFTER_SCHOOL,
    learner: 32,
    day: 'w-2',
    topics: ['インターネット'],
    helpers: ['silver-02', 'student-04'],
  },
  { ...AFTERNOON, learner: 33, day: 'w-1', topics: ['電話とカメラ'], helpers: ['silver-03', 'local-02'] },
  {
    ...AFTER_SCHOOL,
    learner: 9,
    day: 'today',
    topics: ['地図・道案内', 'LINE'],
    helpers: ['silver-01', 'student-01'],
    resources: ['tablet-01'],
  },
  { ...AFTERNOON, learner: 34, day: 'w1', topics: ['オンライン診療'], helpers: ['silver-03', 'local-02'] },
  { ...AFTER_SCHOOL, learner: 25, day: 'w2', topics: ['LINE'], helpers: ['silver-06', 'student-01'] },
  { ...AFTERNOON, learner: 35, day: 'w4', topics: ['電源・ボタン・文字入力'], helpers: [], state: 'open' },
  {
    ...AFTER_SCHOOL,
    learner: 36,
    day: 'w8',
    topics: ['電話とカメラ'],
    helpers: [
      ['silver-06', 'asked'],
      ['student-01', 'asked'],
    ],
    state: 'open',
  },
  {
    ...AFTERNOON,
    learner: 31,
    day: 'w9',
    topics: ['キャッシュレス'],
    helpers: [],
    seats: 2,
    state: 'open',
    isOffered: true,
  },
]
