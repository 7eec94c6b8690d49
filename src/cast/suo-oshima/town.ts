import type { Town } from '../town.ts'
import { SUO_OSHIMA_CLASSES } from './classes.ts'
import { SUO_OSHIMA_COURSES } from './courses.ts'
import { SUO_OSHIMA_LEARNERS } from './learners.ts'
import { SUO_OSHIMA_PARTNERS, SUO_OSHIMA_PLACES } from './places.ts'
import { SUO_OSHIMA_VISITS } from './visits.ts'
import { SUO_OSHIMA_VOLUNTEERS } from './volunteers.ts'
import { SUO_OSHIMA_WISHES } from './wishes.ts'

/** 周防大島町 of the cast: real area names, invented people, addresses and telephones. */
export const SUO_OSHIMA_TOWN: Town = {
  code: '353051',
  prefix: 'suo',
  slipDigit: '2',
  telephoneBlock: '0820-00-',
  office: '見本デジタル推進係',
  areas: {
    小松: [33.9275, 132.195],
    三蒲: [33.945, 132.22],
    屋代: [33.915, 132.225],
    久賀: [33.935, 132.262],
    沖浦: [33.885, 132.235],
    安下庄: [33.892, 132.292],
    日良居: [33.925, 132.31],
    平野: [33.92, 132.385],
    油田: [33.925, 132.46],
  },
  partners: SUO_OSHIMA_PARTNERS,
  places: SUO_OSHIMA_PLACES,
  resources: [
    ['vehicle-01', '見本マルチタスク車両', 'vehicle'],
    ['tablet-01', '見本タブレット１号', 'tablet'],
    ['tablet-02', '見本タブレット２号', 'tablet'],
  ],
  learners: SUO_OSHIMA_LEARNERS,
  volunteers: SUO_OSHIMA_VOLUNTEERS,
  staff: [
    ['coordinator-01', 'coordinator', '裕子', 'ゆうこ'],
    ['coordinator-02', 'coordinator', '亮', 'りょう'],
    ['liaison-01', 'liaison', '明美', 'あけみ', 'silver-centre'],
    ['liaison-02', 'liaison', '和也', 'かずや', 'high-school'],
    ['prefecture-01', 'prefecture-viewer', '瞳', 'ひとみ'],
  ],
  learnersWithAccount: [1, 9],
  courses: SUO_OSHIMA_COURSES,
  classes: SUO_OSHIMA_CLASSES,
  visits: SUO_OSHIMA_VISITS,
  wishes: SUO_OSHIMA_WISHES,
}
