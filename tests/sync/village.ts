import type { Actor } from '#domain/account/actor.ts'
import { type Change, put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'
import {
  aBooking,
  aHomeVisit,
  aLesson,
  aMinor,
  aMunicipality,
  anActor,
  aPairing,
  aRequest,
  aVolunteer,
  learnerRows,
  TODAY,
  volunteerRows,
} from '../unit/domain/sample-rows.ts'

/** Everybody in the village who has an account. */
export const ACTORS: Record<string, Actor> = {
  coordinator: anActor('coordinator'),
  deputy: { ...anActor('coordinator'), accountId: 'account-deputy' },
  silver: anActor('volunteer', 'silver'),
  neighbour: anActor('volunteer', 'neighbour'),
  student: anActor('volunteer', 'student'),
  hana: anActor('learner', 'hana'),
  taro: anActor('learner', 'taro'),
  family: { ...anActor('family', 'hana'), accountId: 'account-family' },
  liaison: anActor('liaison', 'school'),
  viewer: anActor('prefecture-viewer'),
}

const accounts = (): Change[] =>
  Object.values(ACTORS).map((actor) =>
    put('account', {
      id: actor.accountId,
      role: actor.role,
      subjectId: actor.subjectId,
      contactId: null,
      state: 'active',
    }),
  )

const classes = (): Change[] => [
  put('lesson', aLesson('line', { state: 'confirmed', seatsTaken: 1, capacity: 4 })),
  put('pairing', aPairing('line', 'silver')),
  put('booking', aBooking('line', 'taro')),
  put('lesson', aLesson('maps', { startMinute: 630, capacity: 3 })),
  put('lesson', aLesson('school', { lessonDay: '2026-11-23', startMinute: 940, state: 'confirmed' })),
  put('pairing', aPairing('school', 'neighbour')),
  put('pairing', aPairing('school', 'student', { part: 'partner' })),
  put('lesson', aLesson('scam', { lessonDay: '2026-11-24', capacity: 1, seatsTaken: 1 })),
  put('booking', aBooking('scam', 'yuki')),
  put(
    'lesson',
    aLesson('camera', { lessonDay: '2026-11-25', capacity: 1, learnersPerHelper: 1, state: 'confirmed' }),
  ),
  put('pairing', aPairing('camera', 'neighbour')),
]

const visits = (): Change[] => [
  put('request', aRequest('wish-hana', 'hana', { state: 'booked', lessonId: 'visit-hana' })),
  put(
    'lesson',
    aHomeVisit('visit-hana', 'hana', {
      lessonDay: TODAY,
      startMinute: 940,
      state: 'confirmed',
      requestId: 'wish-hana',
    }),
  ),
  put('booking', aBooking('visit-hana', 'hana', { requestId: 'wish-hana' })),
  put('pairing', aPairing('visit-hana', 'silver')),
  put('pairing', aPairing('visit-hana', 'student', { part: 'partner' })),
  put('request', aRequest('wish-taro', 'taro')),
  put('request', aRequest('wish-yuki', 'yuki', { seats: 2, placeKind: '介護施設' })),
]

/** Rows that make a snapshot need several pages. */
export const manyClasses = (count: number): Change[] =>
  Array.from({ length: count }, (_, index) =>
    put('lesson', aLesson(`past-${index}`, { lessonDay: '2026-10-01', state: 'held' })),
  )

const aPlace = (id: string): Row<'place'> => ({
  id,
  name: '見本公民館',
  kind: '公民館等',
  area: '見本',
  address: '',
  position: null,
  partnerId: null,
})

/** Rows that make the desk's snapshot need several pages, and that no rule looks at. */
export const manyPlaces = (count: number): Change[] =>
  Array.from({ length: count }, (_, index) => put('place', aPlace(`place-${index}`)))

/** Where a Silver Centre member may work so little that it is soon too much. */
const aStrictMunicipality = (): Row<'municipality'> => {
  const municipality = aMunicipality()
  return {
    ...municipality,
    settings: { ...municipality.settings, silverMostHoursAWeek: 2, silverMostDaysAMonth: 2 },
  }
}

/** A village small enough that its people get into each other's way all day. */
export const village = (): Change[] => [
  put('municipality', aStrictMunicipality()),
  put('partner', { id: 'school', name: '見本中学校', kind: '中学校', area: '見本' }),
  ...accounts(),
  ...volunteerRows(aVolunteer('silver', { isSilverCentreMember: true, notTogetherIds: ['neighbour'] })),
  ...volunteerRows(aVolunteer('neighbour', { generation: 'local' })),
  ...volunteerRows(aMinor('student', { partnerId: 'school' })),
  ...['hana', 'taro', 'yuki', 'ken', 'sora'].flatMap(learnerRows),
  ...classes(),
  ...visits(),
]
