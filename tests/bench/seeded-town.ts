import { addDays, type Day } from '#domain/day.ts'
import { type Change, put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'
import { Topic } from '#domain/words.ts'
import { type Random, randomOf } from '../sync/random.ts'
import {
  aBooking,
  aContact,
  aLearner,
  aLesson,
  allChecks,
  aMunicipality,
  aPairing,
  aRequest,
  aVolunteer,
  NOW,
} from '../unit/domain/sample-rows.ts'

export const COORDINATOR = {
  id: 'account-coordinator',
  name: '見本係',
  password: 'mihon-no-tobira-271828',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
}

const staff = (): Change[] => [
  put('municipality', aMunicipality()),
  put('contact', { ...aContact(COORDINATOR.id), name: COORDINATOR.name }),
  put('account', {
    id: COORDINATOR.id,
    role: 'coordinator',
    subjectId: null,
    contactId: `contact.${COORDINATOR.id}`,
    state: 'active',
  }),
]

const some = <T>(most: number, make: (index: number) => T): T[] =>
  Array.from({ length: most }, (_, index) => make(index))

const people = (learners: number, volunteers: number): Change[] => [
  ...some(learners, (index) => put('learner', aLearner(`learner-${index}`))),
  ...some(learners, (index) => put('contact', aContact(`learner-${index}`))),
  ...some(volunteers, (index) => put('volunteer', aVolunteer(`volunteer-${index}`))),
  ...some(volunteers, (index) => put('contact', aContact(`volunteer-${index}`))),
  ...some(volunteers, (index) => allChecks(`volunteer-${index}`).map((check) => put('check', check))).flat(),
]

/** Half a year behind the day and half a year ahead. */
const lesson = (random: Random, index: number, today: Day): Row<'lesson'> =>
  aLesson(`lesson-${index}`, {
    description: 'スマートフォンの電源、文字の入力、地図の見方を、ゆっくり繰り返します。'.slice(
      0,
      20 + random.below(20),
    ),
    lessonDay: addDays(today, random.below(360) - 180),
    startMinute: 540 + random.below(16) * 30,
    topics: [random.pick(Topic.options) ?? 'LINE'],
    capacity: 20,
    seatsTaken: 3,
  })

const attendance = (index: number, lessonId: string, personId: string): Row<'attendance'> => ({
  id: `attendance-${index}`,
  lessonId,
  personKind: 'learner',
  personId,
  mark: 'present',
  at: NOW,
  authorId: COORDINATOR.id,
  flags: [],
})

/** Exactly `count` rows of one town around this day, the same for the same seed; attendances fill it up. */
export const seededTown = (count: number, today: Day, seed = 1): Change[] => {
  const random = randomOf(seed)
  const share = (part: number): number => Math.max(1, Math.floor(count * part))
  const [learners, volunteers, lessons] = [share(0.14), share(0.015), share(0.1)]
  const bookingAt = (index: number) => {
    const lessonIndex = index % lessons
    const learner = (lessonIndex * 3 + Math.floor(index / lessons)) % learners
    return [`lesson-${lessonIndex}`, `learner-${learner}`] as const
  }
  const rows = [
    ...staff(),
    ...people(learners, volunteers),
    ...some(lessons, (index) => put('lesson', lesson(random, index, today))),
    ...some(share(0.28), (index) => put('booking', aBooking(...bookingAt(index)))),
    ...some(lessons, (index) =>
      put('pairing', aPairing(`lesson-${index}`, `volunteer-${random.below(volunteers)}`)),
    ),
    ...some(share(0.05), (index) =>
      put('request', aRequest(`request-${index}`, `learner-${random.below(learners)}`)),
    ),
  ]
  if (rows.length > count) throw new Error(`a town has at least ${rows.length} rows`)
  const rest = some(count - rows.length, (index) => put('attendance', attendance(index, ...bookingAt(index))))
  return [...rows, ...rest]
}
