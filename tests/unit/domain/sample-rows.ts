import type { Role } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { bookingId } from '#domain/booking/booking.ts'
import type { CheckKind } from '#domain/check/check.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { pairingId } from '#domain/pairing/pairing.ts'
import { type Change, LoadedRows, put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'

/** A Friday; the clocks of the tests stand at ten in the morning in Tokyo. */
export const TODAY = '2026-11-20'
export const NOW = '2026-11-20T01:00:00.000Z'

/** As somebody's row is marked when they were erased. */
export const ERASED = {
  at: NOW,
  by: 'desk',
  rule: 'asked',
  counts: {},
  finishedAt: null,
} as const
export const UBE_CODE = '352021'

export const anActor = (role: Role, subjectId: string | null = null): Actor => ({
  municipality: UBE_CODE,
  accountId: `account-${subjectId ?? role}`,
  role,
  subjectId,
})

export const aMunicipality = (): Row<'municipality'> => ({
  id: UBE_CODE,
  name: '見本市',
  kana: 'みほんし',
  position: { latitude: 33.95, longitude: 131.25 },
  telephone: '',
  office: '',
  settings: DEFAULT_SETTINGS,
})

export const aLesson = (id: string, more: Partial<Row<'lesson'>> = {}): Row<'lesson'> => ({
  id,
  title: '見本の教室',
  description: '',
  form: '集合型',
  track: 'シルバー世代連携型',
  placeKind: '公民館等',
  placeId: null,
  placeName: '見本公民館',
  learnerHomeId: null,
  area: '見本',
  position: null,
  lessonDay: '2026-11-21',
  startMinute: 600,
  durationMinutes: 60,
  topics: ['LINE'],
  level: '基本',
  capacity: 2,
  learnersPerHelper: 2,
  seatsTaken: 0,
  seatsWaiting: 0,
  isSchoolEvent: false,
  resourceIds: [],
  requestId: null,
  passWord: 'みかん',
  state: 'open',
  startedAt: null,
  endedAt: null,
  ...more,
})

export const aHomeVisit = (id: string, learnerId: string, more: Partial<Row<'lesson'>> = {}): Row<'lesson'> =>
  aLesson(id, { form: '訪問型', placeKind: '自宅', learnerHomeId: learnerId, seatsTaken: 1, ...more })

export const aVolunteer = (id: string, more: Partial<Row<'volunteer'>> = {}): Row<'volunteer'> => ({
  id,
  contactId: `contact.${id}`,
  partnerId: null,
  generation: 'silver',
  isSilverCentreMember: false,
  adultFrom: null,
  area: '見本',
  home: null,
  means: 'car',
  skills: [{ topic: 'LINE', level: '基本' }],
  weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 0, untilMinute: 1440 })),
  exceptions: [],
  mostLessonsADay: 3,
  notTogetherIds: [],
  ...more,
})

export const aMinor = (id: string, more: Partial<Row<'volunteer'>> = {}): Row<'volunteer'> =>
  aVolunteer(id, { generation: 'grandchild', adultFrom: '2028-04-01', means: 'bicycle', ...more })

export const aLearner = (id: string): Row<'learner'> => ({
  id,
  contactId: `contact.${id}`,
  area: '見本',
  barriers: [],
  phoneKind: '共通',
  needs: [],
  familiarVolunteerIds: [],
})

export const aContact = (ofId: string): Row<'contact'> => ({
  id: `contact.${ofId}`,
  name: `見本 ${ofId}`,
  kana: 'みほん',
  address: '見本町1-1',
  telephone: '0836000000',
  family: '見本の家族',
  notes: '見本の覚え書き',
  isMasked: false,
})

export const aRequest = (
  id: string,
  learnerId: string,
  more: Partial<Row<'request'>> = {},
): Row<'request'> => ({
  id,
  number: '12345678',
  learnerId,
  topics: ['LINE'],
  placeKind: '自宅',
  wish: 'any',
  seats: 1,
  askedBy: { who: 'self', relation: '' },
  consent: 'said-by-self',
  door: 'simple',
  state: 'received',
  lessonId: null,
  receivedAt: NOW,
  ...more,
})

export const aBooking = (
  lessonId: string,
  learnerId: string,
  more: Partial<Row<'booking'>> = {},
): Row<'booking'> => ({
  id: bookingId(lessonId, learnerId),
  number: '12345678',
  lessonId,
  learnerId,
  requestId: null,
  seats: 1,
  state: 'booked',
  position: null,
  bookedAt: NOW,
  ...more,
})

export const aPairing = (
  lessonId: string,
  volunteerId: string,
  more: Partial<Row<'pairing'>> = {},
): Row<'pairing'> => ({
  id: pairingId(lessonId, volunteerId),
  lessonId,
  volunteerId,
  part: 'lead',
  state: 'confirmed',
  ...more,
})

export const aCall = (id: string, aboutId: string, more: Partial<Row<'call'>> = {}): Row<'call'> => ({
  id,
  kind: 'offer-a-place',
  aboutTable: 'booking',
  aboutId,
  contactId: null,
  state: 'open',
  tries: 0,
  outcome: '',
  notes: '',
  dueOn: '2026-11-21',
  ...more,
})

export const aHeld = (id: string): Row<'held'> => ({
  id,
  mutation: 'attendance.record@1',
  input: {},
  madeAt: NOW,
  authorId: 'account-x',
  code: 'forbidden',
  about: [],
  sentence: '見本',
  state: 'waiting',
  heldAt: NOW,
  reason: '',
  decidedBy: null,
  decidedAt: null,
})

const CHECKS: readonly CheckKind[] = [
  'training',
  'identity',
  'insurance',
  'guardian-consent',
  'school-approval',
]

/** Everything that may be asked of a volunteer, in force for two years. */
export const allChecks = (volunteerId: string): Row<'check'>[] =>
  CHECKS.map((kind) => ({
    id: `${volunteerId}.${kind}`,
    volunteerId,
    kind,
    checkedBy: 'account-coordinator',
    checkedOn: '2026-01-01',
    validFrom: '2026-01-01',
    validUntil: '2027-12-31',
  }))

/** A volunteer with contact and checks. */
export const volunteerRows = (volunteer: Row<'volunteer'>): Change[] => [
  put('volunteer', volunteer),
  put('contact', aContact(volunteer.id)),
  ...allChecks(volunteer.id).map((check) => put('check', check)),
]

/** A learner with contact. */
export const learnerRows = (id: string): Change[] => [
  put('learner', aLearner(id)),
  put('contact', aContact(id)),
]

export const rowsOf = (changes: readonly Change[]): LoadedRows => new LoadedRows().with(changes)
