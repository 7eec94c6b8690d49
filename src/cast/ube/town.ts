import type { Town } from '../town.ts'
import { UBE_CLASSES } from './classes.ts'
import { UBE_COURSES } from './courses.ts'
import { UBE_LEARNERS } from './learners.ts'
import { UBE_PARTNERS, UBE_PLACES } from './places.ts'
import { UBE_VISITS } from './visits.ts'
import { UBE_VOLUNTEERS } from './volunteers.ts'
import { UBE_WISHES } from './wishes.ts'

/** 宇部市 of the cast: real area names, invented people, addresses and telephones. */
export const UBE_TOWN: Town = {
  code: '352021',
  prefix: 'ube',
  slipDigit: '1',
  telephoneBlock: '0836-00-',
  office: '見本デジタル推進課',
  areas: {
    新川: [33.951, 131.247],
    常盤: [33.947, 131.285],
    厚南: [33.985, 131.207],
    東岐波: [33.98, 131.33],
    西岐波: [33.965, 131.31],
    川上: [33.985, 131.255],
    厚東: [34.025, 131.235],
    二俣瀬: [34.045, 131.26],
    船木: [34.01, 131.165],
    小野: [34.085, 131.3],
  },
  partners: UBE_PARTNERS,
  places: UBE_PLACES,
  resources: [
    ['tablet-01', '見本タブレット１号', 'tablet'],
    ['tablet-02', '見本タブレット２号', 'tablet'],
    ['phone-01', '見本練習用スマートフォン', 'phone'],
  ],
  learners: UBE_LEARNERS,
  volunteers: UBE_VOLUNTEERS,
  staff: [
    ['coordinator-01', 'coordinator', '直子', 'なおこ'],
    ['coordinator-02', 'coordinator', '学', 'まなぶ'],
    ['liaison-01', 'liaison', '典子', 'のりこ', 'silver-centre'],
    ['liaison-02', 'liaison', '哲也', 'てつや', 'high-school'],
    ['prefecture-01', 'prefecture-viewer', '聡', 'さとし'],
  ],
  learnersWithAccount: [1, 9],
  courses: UBE_COURSES,
  classes: UBE_CLASSES,
  visits: UBE_VISITS,
  wishes: UBE_WISHES,
}
