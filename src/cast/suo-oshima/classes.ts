import type { ClassData } from '../town.ts'

const SCHOOL = ['local-02', 'student-01', 'student-02', 'student-03', 'student-04']
const ON_BOARD = ['local-01', 'silver-04']

export const SUO_OSHIMA_CLASSES: readonly ClassData[] = [
  {
    course: 'line',
    day: 'w-10',
    helpers: ['silver-01', 'silver-02'],
    booked: [1, 2, 3, 4, 5, 6, 7],
    absent: [2],
  },
  { course: 'vehicle-hirano', day: 'v-5', helpers: ON_BOARD, booked: [19, 20, 21] },
  { course: 'bosai', day: 'w-7', helpers: ['silver-02', 'local-02'], booked: [9, 12, 14, 15], absent: [12] },
  { course: 'care', day: 'w-6', helpers: ['silver-03', 'silver-01'], booked: [16, 17, 18] },
  { course: 'school', day: 'w-5', helpers: SCHOOL, booked: [1, 4, 6, 14, 15] },
  { course: 'line', day: 'w-3', helpers: ['silver-01', 'silver-02'], booked: [1, 3, 5, 6, 8], absent: [8] },
  { course: 'cashless', day: 'w-2', helpers: ['local-02', 'silver-03'], booked: [2, 4, 5, 7] },
  { course: 'vehicle-yuda', day: 'v-2', helpers: ON_BOARD, booked: [22, 23, 24], absent: [24] },
  { course: 'esports', day: 's-1', helpers: ['local-02', 'student-01', 'student-02'], booked: [2, 6, 15] },
  { course: 'bosai', day: 'today', helpers: ['silver-01', 'local-02'], booked: [10, 12, 14, 15] },
  {
    course: 'line',
    day: 'w1',
    helpers: ['silver-01', 'silver-02'],
    booked: [1, 2, 3, 4, 5, 6, 7, 8],
    waiting: [11, 14],
  },
  { course: 'vehicle-hirano', day: 'v2', helpers: ON_BOARD, booked: [19, 20, 21, 24], waiting: [22, 23] },
  { course: 'bosai', day: 'w3', helpers: ['silver-03', 'local-02'], booked: [10, 12, 14, 15] },
  { course: 'care', day: 'w5', helpers: [['silver-01', 'asked']], booked: [16, 17], state: 'open' },
  { course: 'school', day: 'w6', helpers: SCHOOL, booked: [1, 2, 6, 14, 15, 4] },
  { course: 'vehicle-yuda', day: 'v4', helpers: [['local-01', 'accepted']], booked: [22, 23], state: 'open' },
  {
    course: 'esports',
    day: 's1',
    helpers: ['local-02', ['student-01', 'accepted']],
    booked: [2, 5, 6],
    state: 'open',
  },
  { course: 'cashless', day: 'w7', helpers: [], booked: [4, 7, 8], cancelled: [5], state: 'open' },
  { course: 'line', day: 'w8', helpers: [], booked: [], state: 'draft' },
  { course: 'bosai', day: 'w10', helpers: [], booked: [9, 12], state: 'cancelled' },
]
