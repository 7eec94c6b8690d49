import type { WishData } from '../wish-data.ts'

export const SUO_OSHIMA_WISHES: readonly WishData[] = [
  {
    learner: 18,
    daysAgo: 1,
    topics: ['電話とカメラ'],
    placeKind: '自宅',
    wish: ['s1.am', 's2.am'],
    door: 'simple',
  },
  {
    learner: 3,
    daysAgo: 1,
    topics: ['LINE'],
    placeKind: '自宅',
    wish: 'any',
    door: 'simple',
    askedBy: '長男',
    consent: 'said-to-family',
  },
  {
    learner: 8,
    daysAgo: 2,
    topics: ['地図・道案内'],
    placeKind: '自宅',
    wish: ['w5.pm', 'w6.pm', 'w7.pm'],
    door: 'telephone',
    askedBy: '窓口',
    consent: 'said-on-telephone',
  },
  { learner: 24, daysAgo: 4, topics: ['オンライン診療'], placeKind: '車両', wish: 'any', door: 'paper' },
  {
    learner: 7,
    daysAgo: 9,
    topics: ['キャッシュレス'],
    placeKind: '自宅',
    wish: 'any',
    door: 'telephone',
    state: 'withdrawn',
  },
]
