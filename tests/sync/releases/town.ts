import type { Actor } from '#domain/account/actor.ts'
import { type Change, put } from '#domain/rows.ts'
import {
  aBooking,
  aCall,
  aHeld,
  aHomeVisit,
  aLesson,
  aMunicipality,
  anActor,
  aPairing,
  aRequest,
  aVolunteer,
  learnerRows,
  TODAY,
  volunteerRows,
} from '../../unit/domain/sample-rows.ts'

/** Who wrote what is recorded of every release. What they did is recorded for good: neither they nor their town may change. */
export const AUTHORS = {
  hana: anActor('learner', 'hana'),
  kin: { ...anActor('family', 'hana'), accountId: 'account-kin' },
  silver: anActor('volunteer', 'silver'),
  coordinator: anActor('coordinator'),
} as const satisfies Record<string, Actor>

export type Author = keyof typeof AUTHORS

const accountOf = (actor: Actor, state: 'active' | 'revoked' = 'active'): Change =>
  put('account', {
    id: actor.accountId,
    role: actor.role,
    subjectId: actor.subjectId,
    contactId: null,
    state,
  })

const classes = (): Change[] => [
  put('lesson', aLesson('line', { state: 'confirmed', seatsTaken: 1 })),
  put('pairing', aPairing('line', 'silver')),
  put('booking', aBooking('line', 'taro')),
  put('lesson', aLesson('maps', { lessonDay: '2026-11-23', seatsTaken: 1 })),
  put('booking', aBooking('maps', 'hana')),
  put('lesson', aLesson('camera', { lessonDay: '2026-11-25', seatsTaken: 1, seatsWaiting: 1 })),
  put('booking', aBooking('camera', 'yuki')),
  put('booking', aBooking('camera', 'taro', { state: 'waitlisted', position: 1 })),
  put('call', aCall('offer.camera.taro', 'camera.taro')),
  put('lesson', aLesson('scam', { lessonDay: '2026-11-26' })),
  put('lesson', aLesson('storm', { lessonDay: '2026-11-27' })),
  put('lesson', aLesson('closing', { lessonDay: '2026-11-28' })),
  put('lesson', aLesson('school', { startMinute: 800, state: 'confirmed' })),
  put('pairing', aPairing('school', 'silver')),
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
  put('request', aRequest('wish-taro', 'taro')),
  put('request', aRequest('wish-second', 'hana')),
]

/** The town as every device had read it before its people went to work. */
export const townAtFirst = (): Change[] => [
  put('municipality', aMunicipality()),
  ...Object.values(AUTHORS).map((actor) => accountOf(actor)),
  accountOf(anActor('volunteer', 'neighbour')),
  accountOf(anActor('learner', 'taro'), 'revoked'),
  ...volunteerRows(aVolunteer('silver')),
  ...volunteerRows(aVolunteer('neighbour', { generation: 'local' })),
  ...['hana', 'taro', 'yuki'].flatMap(learnerRows),
  ...classes(),
  ...visits(),
  ...['held.other.1', 'held.other.2', 'held.other.3'].map((id) => put('held', aHeld(id))),
]

/** What became of the town while they had no line: a class was cancelled, a helper taken off another. */
export const meanwhile = (): Change[] => [
  put('lesson', aLesson('closing', { lessonDay: '2026-11-28', state: 'cancelled' })),
  put('pairing', aPairing('school', 'silver', { state: 'withdrew' })),
]
