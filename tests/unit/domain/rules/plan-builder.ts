import { type Booking, bookingId } from '#domain/booking/booking.ts'
import type { Check, CheckKind } from '#domain/check/check.ts'
import type { Finding } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import type { Resource } from '#domain/resource/resource.ts'
import type { Plan } from '#domain/rules/plan.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'

/** 25 November 2026, a Wednesday. */
export const WEDNESDAY = '2026-11-25'

export const at = (hour: number, minute = 0): number => hour * 60 + minute

export const lesson = (id: string, given: Partial<Lesson> = {}): Lesson => ({
  id,
  title: '見本の講座',
  description: '',
  form: '集合型',
  track: '市町独自',
  placeKind: '公民館等',
  placeId: null,
  placeName: '見本公民館',
  learnerHomeId: null,
  area: '見本地区',
  position: null,
  lessonDay: WEDNESDAY,
  startMinute: at(16),
  durationMinutes: 60,
  topics: ['LINE'],
  level: '基本',
  capacity: 10,
  learnersPerHelper: 4,
  seatsTaken: 0,
  seatsWaiting: 0,
  isSchoolEvent: false,
  resourceIds: [],
  requestId: null,
  passWord: '',
  state: 'open',
  startedAt: null,
  endedAt: null,
  ...given,
})

export const homeVisit = (id: string, given: Partial<Lesson> = {}): Lesson =>
  lesson(id, { form: '訪問型', placeKind: '自宅', capacity: 2, ...given })

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 0, untilMinute: 1440 }))

/** Grown up, trained in LINE, free at any time. */
export const volunteer = (id: string, given: Partial<Volunteer> = {}): Volunteer => ({
  id,
  contactId: `contact-${id}`,
  partnerId: null,
  generation: 'local',
  isSilverCentreMember: false,
  adultFrom: null,
  area: '見本地区',
  home: null,
  means: 'car',
  skills: [{ topic: 'LINE', level: '基本' }],
  weekly: EVERY_DAY,
  exceptions: [],
  mostLessonsADay: 8,
  notTogetherIds: [],
  ...given,
})

export const minor = (id: string, given: Partial<Volunteer> = {}): Volunteer =>
  volunteer(id, { generation: 'grandchild', adultFrom: '2028-04-02', ...given })

export const silver = (id: string, given: Partial<Volunteer> = {}): Volunteer =>
  volunteer(id, { generation: 'silver', isSilverCentreMember: true, ...given })

export const pair = (lessonId: string, volunteerId: string, given: Partial<Pairing> = {}): Pairing => ({
  id: pairingId(lessonId, volunteerId),
  lessonId,
  volunteerId,
  part: 'lead',
  state: 'confirmed',
  ...given,
})

export const booking = (lessonId: string, learnerId: string, given: Partial<Booking> = {}): Booking => ({
  id: bookingId(lessonId, learnerId),
  number: '12345678',
  lessonId,
  learnerId,
  requestId: null,
  seats: 1,
  state: 'booked',
  position: null,
  bookedAt: '2026-11-01T00:00:00.000Z',
  ...given,
})

export const check = (volunteerId: string, kind: CheckKind, given: Partial<Check> = {}): Check => ({
  id: `${kind}.${volunteerId}`,
  volunteerId,
  kind,
  checkedBy: 'coordinator',
  checkedOn: '2026-04-01',
  validFrom: '2026-04-01',
  validUntil: '2027-03-31',
  ...given,
})

const KINDS: CheckKind[] = ['guardian-consent', 'school-approval', 'insurance', 'training', 'identity']

export const everyCheck = (volunteerId: string): Check[] => KINDS.map((kind) => check(volunteerId, kind))

export const resource = (id: string, given: Partial<Resource> = {}): Resource => ({
  id,
  name: '見本の車両',
  kind: 'vehicle',
  blockedDays: [],
  ...given,
})

export const plan = (given: Partial<Plan> = {}): Plan => ({
  settings: DEFAULT_SETTINGS,
  lessons: [],
  bookings: [],
  pairings: [],
  volunteers: [],
  checks: [],
  resources: [],
  ...given,
})

export const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code)
