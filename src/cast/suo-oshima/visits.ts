import type { VisitData } from '../town.ts'

const AFTER_SCHOOL = { track: '孫世代連携型', startMinute: 935, durationMinutes: 70 } as const
const AFTERNOON = { track: 'シルバー世代連携型', startMinute: 810, durationMinutes: 60 } as const

export const SUO_OSHIMA_VISITS: readonly VisitData[] = [
  { ...AFTER_SCHOOL, learner: 9, day: 'w-8', topics: ['電話とカメラ'], helpers: ['silver-01', 'student-01'] },
  { ...AFTER_SCHOOL, learner: 10, day: 'w-4', topics: ['LINE'], helpers: ['silver-03', 'student-02'] },
  {
    ...AFTER_SCHOOL,
    learner: 13,
    day: 'w-9',
    topics: ['地図・道案内'],
    helpers: ['silver-02', 'student-03'],
    seats: 2,
  },
  {
    ...AFTERNOON,
    learner: 11,
    day: 'w-1',
    topics: ['電話とカメラ'],
    helpers: ['silver-02', 'local-02'],
    state: 'confirmed',
  },
  {
    ...AFTER_SCHOOL,
    learner: 9,
    day: 'today',
    topics: ['地図・道案内', 'LINE'],
    helpers: ['silver-01', 'student-01'],
    resources: ['tablet-01'],
  },
  {
    ...AFTER_SCHOOL,
    learner: 12,
    day: 'w2',
    topics: ['インターネット'],
    helpers: ['silver-01', 'student-01'],
  },
  { ...AFTERNOON, learner: 13, day: 'w4', topics: ['オンライン診療'], helpers: [], seats: 2, state: 'open' },
  {
    ...AFTERNOON,
    learner: 11,
    day: 'w9',
    topics: ['電源・ボタン・文字入力'],
    helpers: [
      ['silver-02', 'asked'],
      ['local-02', 'asked'],
    ],
    state: 'open',
  },
  {
    ...AFTERNOON,
    learner: 17,
    day: 'w8',
    topics: ['マイナポータル'],
    helpers: [],
    state: 'open',
    isOffered: true,
  },
]
