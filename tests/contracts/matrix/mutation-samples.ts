import type { Role } from '#domain/account/account.ts'
import { PASSED_ON } from '#domain/request/request.ts'
import type { Row } from '#domain/tables.ts'
import { DEFAULT_PLANNING, DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'
import { decidedOf } from '#domain/municipality/settle-municipality.ts'
import { aMunicipality, aVolunteer } from '../../unit/domain/sample-rows.ts'
import { AT } from './matrix-town.ts'

const settled = decidedOf({ ...aMunicipality(), telephone: '0836000001', office: '見本係' })

const entry = (volunteerId: string) => {
  const { generation, isSilverCentreMember, adultFrom, area, means, skills, weekly, mostLessonsADay } =
    aVolunteer(volunteerId)
  return {
    ...{ volunteerId, name: '見本　新', kana: 'みほん しん', telephone: '0836000002' },
    ...{ generation, isSilverCentreMember, adultFrom, area, means, skills, weekly, mostLessonsADay },
  }
}

/** Nobody passes on as the learner's own what they themselves ask for, or heard. */
const ASKED_AS: Partial<Record<Role, Pick<Row<'request'>, 'askedBy' | 'consent'>>> = {
  family: { askedBy: { who: 'family', relation: '娘' }, consent: 'said-to-family' },
  volunteer: { askedBy: PASSED_ON, consent: 'said-by-self' },
}

const wish = (of: string, role: Role | undefined): Omit<Row<'request'>, 'state' | 'lessonId'> => ({
  ...{ id: `${of}-fresh`, number: '87654321', learnerId: `${of}-hana`, topics: ['LINE'], placeKind: '自宅' },
  ...{
    wish: 'any',
    seats: 1,
    askedBy: { who: 'self', relation: '' },
    consent: 'said-by-self',
    door: 'simple',
  },
  ...(role && ASKED_AS[role]),
  receivedAt: AT,
})

const visit = (of: string) => ({
  ...{ lessonId: `${of}-made`, requestId: `${of}-wish-open`, lessonDay: '2026-12-01', startMinute: 600 },
  ...{ durationMinutes: 60, area: '見本', position: null, placeName: '', track: 'シルバー世代連携型' },
  ...{ passWord: 'みかん', address: '' },
})

const aClass = (of: string) => ({
  ...{ id: `${of}-imported`, title: '見本', description: '', form: '集合型', track: '市町独自' },
  ...{ placeKind: '公民館等', placeName: '見本', area: '見本', position: null, lessonDay: '2026-12-02' },
  ...{ startMinute: 600, durationMinutes: 60, topics: ['LINE'], level: '基本', capacity: 5 },
})

const presence = (of: string) => ({
  ...{ id: `${of}-fact`, lessonId: `${of}-today`, personKind: 'learner', personId: `${of}-hana` },
  ...{ mark: 'present', at: AT },
})

const report = (of: string) => ({
  ...{ id: `${of}-written`, lessonId: `${of}-today`, learnerId: `${of}-hana`, topicsDone: [], canDo: [] },
  ...{ learnt: '', next: '', satisfaction: 3, voice: '', at: AT },
})

const check = (of: string) => ({
  ...{ checkId: `${of}-check`, volunteerId: `${of}-silver`, kind: 'training', checkedOn: '2026-11-01' },
  ...{ validFrom: '2026-11-01', validUntil: '2027-11-01' },
})

/**
 * For every change a person can make an input that applies: about the household whose ids begin with `of`. Those without
 * `of` are about the whole town and nobody's own. `role` is who sends it, where that makes a difference.
 */
export const MUTATION_SAMPLES: Readonly<Record<string, (of: string, role?: Role) => unknown>> = {
  'request.receive': (of, role) => ({ request: wish(of, role), introduction: null }),
  'request.withdraw': (of) => ({ requestId: `${of}-wish-open` }),
  'lesson.open-visit': visit,
  'lesson.import-classes': (of) => ({ classes: [aClass(of)] }),
  'lesson.cancel': (of) => ({ lessonId: `${of}-class`, reason: '見本' }),
  'lesson.finish': (of) => ({ lessonId: `${of}-today`, at: AT }),
  'booking.join': (of) => ({
    ...{ lessonId: `${of}-open`, learnerId: `${of}-hana`, number: '87654321', seats: 1, bookedAt: AT },
    introduction: null,
  }),
  'booking.cancel': (of) => ({ bookingId: `${of}-class.${of}-hana` }),
  'booking.give-place': (of) => ({ bookingId: `${of}-class.${of}-wait` }),
  'pairing.ask': (of) => ({
    lessonId: `${of}-open`,
    helpers: [{ volunteerId: `${of}-silver`, part: 'lead' }],
  }),
  'pairing.answer': (of) => ({ pairingId: `${of}-open.${of}-silver`, answer: 'accepted' }),
  'pairing.confirm': (of) => ({
    lessonId: `${of}-class`,
    helpers: [{ volunteerId: `${of}-silver`, part: 'lead' }],
  }),
  'pairing.withdraw': (of) => ({ pairingId: `${of}-class.${of}-silver` }),
  'attendance.record': presence,
  'report.write': report,
  'call.finish': (of) => ({ callId: `${of}-call`, outcome: '見本' }),
  'volunteer.register': (of) => entry(`${of}-new`),
  'volunteer.change': (of) => entry(`${of}-silver`),
  'check.record': check,
  'check.end': (of) => ({
    ...{ volunteerId: `${of}-silver`, kind: 'insurance', endedFrom: '2026-12-01', reason: 'over' },
  }),
  'account.revoke': (of) => ({ accountId: `${of}-asked.account` }),
  'account.readmit': (of) => ({ accountId: `${of}-asked.account` }),
  'volunteer.erase': (of) => ({ volunteerId: `${of}-retired`, rule: 'asked' }),
  'learner.erase': (of) => ({ learnerId: `${of}-gone`, rule: 'asked' }),
  'municipality.settle': () => ({ ...settled, office: '見本の別の係', was: settled }),
  'municipality.plan-weights': () => ({
    weights: DEFAULT_WEIGHTS,
    travelOverrides: [{ areas: ['見本島', '見本港'], minutes: 55 }],
    was: DEFAULT_PLANNING,
  }),
  'held.set-aside': (of) => ({ heldId: `${of}-held`, reason: '見本' }),
  'held.ask': (of) => ({ heldId: `${of}-held`, callId: `${of}-ask` }),
  'held.send-again': (of) => ({ heldId: `${of}-held`, name: 'attendance.record@1', input: presence(of) }),
}
