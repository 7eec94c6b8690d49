import type { Account, Role } from '#domain/account/account.ts'
import { type Change, put } from '#domain/rows.ts'
import type { Row } from '#domain/tables.ts'
import {
  aBooking,
  aCall,
  aContact,
  aHeld,
  aHomeVisit,
  aLearner,
  aLesson,
  allChecks,
  aMinor,
  aMunicipality,
  aPairing,
  aRequest,
  aVolunteer,
} from '../../unit/domain/sample-rows.ts'

/** Noon of the clocks' day in Tokyo. */
export const AT = '2026-11-20T02:00:00.000Z'
const TODAY = '2026-11-20'
const TOMORROW = '2026-11-21'
const NEXT_WEEK = '2026-11-26'
const SPOT = { latitude: 33.9521, longitude: 131.2468 }

const account = (id: string, role: Role, subjectId: string | null): Change[] => [
  put('account', {
    id: `${id}.account`,
    role,
    subjectId,
    contactId: `contact.${id}`,
    state: 'active',
  } satisfies Account),
]

const person = (id: string): Change =>
  put('contact', { ...aContact(id), telephone: `083-${id}`, family: `${id}の娘` })

const learner = (id: string, of: string): Change[] => [
  person(id),
  put('learner', {
    ...aLearner(id),
    ...{
      barriers: ['体のこと'],
      phoneKind: 'iPhone',
      needs: ['耳が遠い'],
      familiarVolunteerIds: [`${of}-silver`],
    },
  }),
]

/** Shortened once, and in force all the same. */
const ENDED = { by: 'staff.account', on: '2026-11-01', reason: 'over' as const }

const helper = (row: Row<'volunteer'>): Change[] => [
  person(row.id),
  put('volunteer', row),
  ...allChecks(row.id).map((check) => put('check', { ...check, ended: ENDED })),
  ...account(row.id, 'volunteer', row.id),
]

const facts = (of: string) => ({
  ...{ partnerId: `${of}-partner`, home: SPOT, notTogetherIds: ['somebody'] },
  revokedOn: '2028-12-31',
  exceptions: [{ day: '2026-12-24', fromMinute: 600, untilMinute: 700 }],
})

const people = (of: string): Change[] => [
  ...learner(`${of}-hana`, of),
  ...account(`${of}-hana`, 'learner', `${of}-hana`),
  person(`${of}-daughter`),
  ...account(`${of}-daughter`, 'family', `${of}-hana`),
  ...learner(`${of}-wait`, of),
  ...learner(`${of}-gone`, of),
  ...helper(aVolunteer(`${of}-silver`, { ...facts(of), isSilverCentreMember: true })),
  ...helper(aVolunteer(`${of}-asked`, facts(of))),
  ...helper(aVolunteer(`${of}-retired`, { ...facts(of), revokedOn: '2026-01-31' })),
  ...helper(aMinor(`${of}-student`, facts(of))),
  ...helper(aMinor(`${of}-pupil`, facts(of))),
  put('partner', { id: `${of}-partner`, name: '見本の学校', kind: '中学校', area: '見本' }),
  person(`${of}-teacher`),
  ...account(`${of}-teacher`, 'liaison', `${of}-partner`),
]

const visit = (of: string, name: string, more: Partial<Row<'lesson'>>): Change =>
  put(
    'lesson',
    aHomeVisit(`${of}-${name}`, `${of}-hana`, {
      ...{ description: '見本の説明', placeName: '見本の家', position: SPOT, state: 'confirmed' },
      ...{ requestId: `${of}-wish-${name}`, resourceIds: [`${of}-tablet`], ...more },
    }),
  )

const byFamily = { askedBy: { who: 'family' as const, relation: '娘' }, consent: 'said-to-family' as const }
const bySelf = { askedBy: { who: 'self' as const, relation: '本人' } }

const wish = (of: string, name: string, more: Partial<Row<'request'>>): Change =>
  put(
    'request',
    aRequest(`${of}-wish-${name}`, `${of}-hana`, { wish: ['2026-11-26.am'], ...bySelf, ...more }),
  )

/** A visit today, one tomorrow, a class; `asker` asked for the visit of tomorrow. */
const lessons = (of: string, asker: Partial<Row<'request'>>): Change[] => [
  visit(of, 'today', { lessonDay: TODAY, startedAt: '2026-11-20T01:00:00.000Z' }),
  visit(of, 'tomorrow', { lessonDay: TOMORROW, startMinute: 960 }),
  put(
    'lesson',
    aLesson(`${of}-class`, {
      ...{ lessonDay: NEXT_WEEK, capacity: 20, seatsTaken: 1, seatsWaiting: 1, placeId: `${of}-hall` },
      ...{ position: SPOT, description: '見本の説明', learnersPerHelper: 4 },
    }),
  ),
  put('lesson', aLesson(`${of}-open`, { lessonDay: '2026-12-10', capacity: 20 })),
  put(
    'lesson',
    aLesson(`${of}-past`, { lessonDay: '2026-11-01', state: 'held', endedAt: '2026-11-01T03:00:00.000Z' }),
  ),
  wish(of, 'today', { state: 'booked', lessonId: `${of}-today` }),
  wish(of, 'tomorrow', { state: 'booked', lessonId: `${of}-tomorrow`, ...asker }),
  wish(of, 'open', {}),
]

const promises = (of: string): Change[] => [
  ...['today', 'tomorrow'].flatMap((name) => [
    put('booking', aBooking(`${of}-${name}`, `${of}-hana`, { requestId: `${of}-wish-${name}` })),
    put('pairing', aPairing(`${of}-${name}`, `${of}-silver`)),
    put('pairing', aPairing(`${of}-${name}`, `${of}-asked`, { state: 'asked' })),
  ]),
  put('pairing', aPairing(`${of}-today`, `${of}-student`, { part: 'partner' })),
  put('pairing', aPairing(`${of}-tomorrow`, `${of}-pupil`, { part: 'partner' })),
  put('booking', aBooking(`${of}-class`, `${of}-hana`, { joinedBefore: ['2026-11-19T01:00:00.000Z'] })),
  put('booking', aBooking(`${of}-class`, `${of}-wait`, { state: 'waitlisted', position: 1 })),
  put('pairing', aPairing(`${of}-class`, `${of}-silver`)),
  put('pairing', aPairing(`${of}-open`, `${of}-silver`, { state: 'asked' })),
]

const records = (of: string): Change[] => [
  put('attendance', {
    ...{ id: `${of}-present`, lessonId: `${of}-today`, personKind: 'learner', personId: `${of}-hana` },
    ...{ mark: 'arrived', at: AT, authorId: `${of}-silver.account`, flags: ['clock'] },
  }),
  put('report', {
    ...{ id: `${of}-report`, lessonId: `${of}-today`, learnerId: `${of}-hana`, topicsDone: ['LINE'] },
    ...{ canDo: ['見本'], learnt: '見本の記録', next: '見本の次', satisfaction: 3, voice: '見本の声' },
    ...{ authorId: `${of}-silver.account`, at: AT, flags: ['not-booked'] },
  }),
  put('resource', {
    id: `${of}-tablet`,
    name: '見本のタブレット',
    kind: 'tablet',
    blockedDays: ['2026-12-31'],
  }),
  put('place', {
    ...{ id: `${of}-hall`, name: '見本公民館', kind: '公民館等', area: '見本', address: '見本町2-2' },
    ...{ position: SPOT, partnerId: `${of}-partner` },
  }),
  put('call', {
    ...aCall(`${of}-call`, `${of}-class.${of}-wait`, { contactId: `contact.${of}-wait` }),
    ...{ notes: '見本の用件', outcome: '見本', tries: 1 },
  }),
  put('held', {
    ...aHeld(`${of}-held`),
    ...{ authorId: `${of}-silver.account`, input: { words: '見本' }, about: [`${of}-today`], reason: '見本' },
    ...{ decidedBy: 'staff.account', decidedAt: AT, state: 'asked', senderId: `${of}-asked.account` },
  }),
]

const staff = (town: string): Change[] =>
  (['coordinator', 'prefecture-viewer', 'administrator'] as const).flatMap((role) => [
    person(`${town}-${role}`),
    ...account(`${town}-${role}`, role, null),
  ])

/** The people and things of one household, its helpers and their school; every id begins with `of`. */
const household = (of: string, asker: Partial<Row<'request'>>): Change[] => [
  ...people(of),
  ...lessons(of, asker),
  ...promises(of),
  ...records(of),
]

/** A town with two households of the same kind, `TOWN-a` and `TOWN-b`; in `b` the family asked for tomorrow's visit. */
export const matrixTown = (town: string, code: string): Change[] => [
  put('municipality', { ...aMunicipality(), id: code, telephone: '0836000001', office: '見本係' }),
  ...staff(town),
  ...household(`${town}-a`, {}),
  ...household(`${town}-b`, byFamily),
]
