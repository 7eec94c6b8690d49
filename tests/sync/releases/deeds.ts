import { readmitAccount } from '#domain/account/readmit-account.ts'
import { revokeAccount } from '#domain/account/revoke-account.ts'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { cancelBooking } from '#domain/booking/cancel-booking.ts'
import { givePlace } from '#domain/booking/give-place.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import { finishCall } from '#domain/call/finish-call.ts'
import { endCheck } from '#domain/check/end-check.ts'
import { recordCheck } from '#domain/check/record-check.ts'
import { askAboutHeld } from '#domain/held/ask-about-held.ts'
import { setAsideHeld } from '#domain/held/set-aside-held.ts'
import { eraseLearner } from '#domain/learner/erase-learner.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { finishLesson } from '#domain/lesson/finish-lesson.ts'
import { importClasses } from '#domain/lesson/import-classes.ts'
import { openVisit } from '#domain/lesson/open-visit.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { planWeights } from '#domain/municipality/plan-weights.ts'
import { DEFAULT_PLANNING, DEFAULT_WEIGHTS, type TravelOverride } from '#domain/municipality/planning.ts'
import { decidedOf, settleMunicipality } from '#domain/municipality/settle-municipality.ts'
import type { Mutation } from '#domain/mutation.ts'
import { sendAgainHeld } from '#domain/mutations.ts'
import { answerPairing } from '#domain/pairing/answer-pairing.ts'
import { askPairing } from '#domain/pairing/ask-pairing.ts'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { writeReport } from '#domain/report/write-report.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { withdrawRequest } from '#domain/request/withdraw-request.ts'
import { changeVolunteer } from '#domain/volunteer/change-volunteer.ts'
import { eraseVolunteer } from '#domain/volunteer/erase-volunteer.ts'
import { registerVolunteer } from '#domain/volunteer/register-volunteer.ts'
import type { VolunteerEntry } from '#domain/volunteer/volunteer-entry.ts'
import { aLesson, aMunicipality, aRequest, NOW } from '../../unit/domain/sample-rows.ts'
import type { Author } from './town.ts'

/** Something a person does on the device, as this release keeps it. */
export interface Deed {
  readonly mutation: Mutation
  readonly input: unknown
}

const deed = <Input>(mutation: Mutation<Input>, input: Input): Deed => ({
  mutation: mutation as unknown as Mutation,
  input,
})

const wish = (id: string, learnerId: string, more: Partial<ReturnType<typeof aRequest>> = {}) => {
  const { state: _state, lessonId: _lessonId, ...request } = aRequest(id, learnerId, more)
  return request
}

const introduction = { name: '見本　次郎', kana: 'みほん　じろう', telephone: '0836000001', family: '' }

const seat = (lessonId: string, learnerId: string) => ({
  ...{ lessonId, learnerId, number: '12345678', seats: 1 as const },
  ...{ bookedAt: NOW, introduction: null },
})

const came = (id: string, lessonId: string, personId: string, mark: 'present' | 'arrived') => ({
  ...{ id, lessonId, personId, mark, at: '2026-11-20T06:40:00.000Z' },
  personKind: mark === 'present' ? ('learner' as const) : ('volunteer' as const),
})

const importedClass = () => {
  const lesson = aLesson('event-1', { lessonDay: '2026-12-01', capacity: 20 })
  const { id, title, description, form, track, placeKind, placeName, area, position } = lesson
  const { lessonDay, startMinute, durationMinutes, topics, level, capacity } = lesson
  const where = { form, track, placeKind, placeName, area, position }
  return {
    ...{ id, title, description, ...where },
    ...{ lessonDay, startMinute, durationMinutes, topics, level, capacity },
  }
}

const visit = {
  ...{ lessonId: 'visit-taro', requestId: 'wish-taro', lessonDay: '2026-11-24', startMinute: 600 },
  ...{
    durationMinutes: 60,
    area: '見本',
    position: null,
    placeName: '',
    track: 'シルバー世代連携型' as const,
  },
  ...{ passWord: 'みかん', address: '見本町2-2' },
}

const entry = (volunteerId: string): VolunteerEntry => ({
  ...{ volunteerId, name: '見本　三郎', kana: 'みほん　さぶろう', telephone: '0836000002' },
  ...{ generation: 'local', isSilverCentreMember: false, adultFrom: null, area: '見本', means: 'car' },
  skills: [{ topic: 'LINE', level: '基本' }],
  weekly: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 })),
  mostLessonsADay: 2,
})

const report = {
  ...{ id: 'report-1', lessonId: 'visit-hana', learnerId: 'hana', topicsDone: ['LINE' as const] },
  ...{ canDo: ['写真を送れる'], learnt: '見本の記録', next: '見本の続き' },
  ...{ satisfaction: 3 as const, voice: '見本の声', at: '2026-11-20T07:45:00.000Z' },
}

const check = {
  ...{ checkId: 'check-1', volunteerId: 'neighbour', kind: 'insurance' as const, checkedOn: '2026-11-19' },
  ...{ validFrom: '2026-11-19', validUntil: '2027-11-18' },
}

const decided = decidedOf({ ...aMunicipality(), settings: DEFAULT_SETTINGS })

const ISLAND: TravelOverride = { areas: ['見本島', '見本港'], minutes: 55 }

const again = { name: 'attendance.record@1', input: came('fact-of-held', 'visit-hana', 'hana', 'present') }

const HANA: readonly Deed[] = [
  deed(receiveRequest, { request: wish('wish-third', 'hana'), introduction: null }),
  deed(withdrawRequest, { requestId: 'wish-second' }),
  deed(cancelBooking, { bookingId: 'maps.hana' }),
  deed(joinClass, seat('scam', 'hana')),
]

const KIN: readonly Deed[] = [
  deed(receiveRequest, {
    request: wish('wish-of-kin', 'hana', {
      wish: ['2026-11-25.am', '2026-11-26.pm'],
      askedBy: { who: 'family', relation: '娘' },
      consent: 'said-to-family',
    }),
    introduction: null,
  }),
  deed(joinClass, seat('closing', 'hana')),
  deed(withdrawRequest, { requestId: 'wish-of-kin' }),
]

const SILVER: readonly Deed[] = [
  deed(recordAttendance, came('fact-1', 'visit-hana', 'silver', 'arrived')),
  deed(recordAttendance, came('fact-2', 'visit-hana', 'hana', 'present')),
  deed(recordAttendance, came('fact-3', 'school', 'silver', 'arrived')),
  deed(writeReport, report),
  deed(finishLesson, { lessonId: 'visit-hana', at: '2026-11-20T07:40:00.000Z' }),
  deed(withdrawPairing, { pairingId: 'line.silver' }),
]

const COORDINATOR: readonly Deed[] = [
  deed(receiveRequest, {
    request: wish('wish-jiro', 'jiro', {
      askedBy: { who: 'operator', relation: '' },
      consent: 'said-on-telephone',
      door: 'telephone',
    }),
    introduction,
  }),
  deed(openVisit, visit),
  deed(importClasses, { classes: [importedClass()] }),
  deed(cancelLesson, { lessonId: 'storm', reason: '大雨' }),
  deed(cancelLesson, { lessonId: 'closing', reason: '大雨' }),
  deed(givePlace, { bookingId: 'camera.taro' }),
  deed(confirmPair, { lessonId: 'maps', helpers: [{ volunteerId: 'neighbour', part: 'lead' as const }] }),
  deed(askPairing, { lessonId: 'maps', helpers: [{ volunteerId: 'silver', part: 'partner' as const }] }),
  deed(answerPairing, { pairingId: 'maps.silver', answer: 'accepted' as const }),
  deed(finishCall, { callId: 'offer.camera.taro', outcome: '伝えました' }),
  deed(setAsideHeld, { heldId: 'held.other.1', reason: '見本の理由' }),
  deed(askAboutHeld, { heldId: 'held.other.2', callId: 'ask-1' }),
  deed(sendAgainHeld, { heldId: 'held.other.3', ...again }),
  deed(registerVolunteer, entry('saburo')),
  deed(changeVolunteer, { ...entry('neighbour'), was: { ...entry('neighbour'), telephone: '0836000003' } }),
  deed(recordCheck, check),
  deed(endCheck, {
    ...{ volunteerId: 'neighbour', kind: 'insurance' as const },
    ...{ endedFrom: '2026-12-01', reason: 'over' as const },
  }),
  deed(revokeAccount, { accountId: 'account-neighbour' }),
  deed(eraseVolunteer, { volunteerId: 'neighbour', rule: 'asked' as const }),
  deed(readmitAccount, { accountId: 'account-taro' }),
  deed(planWeights, {
    weights: { ...DEFAULT_WEIGHTS, continuity: 80 },
    travelOverrides: [ISLAND],
    was: DEFAULT_PLANNING,
  }),
  deed(settleMunicipality, { ...decided, bufferMinutes: 20, was: decided }),
  deed(withdrawRequest, { requestId: 'wish-jiro' }),
  deed(eraseLearner, { learnerId: 'jiro', rule: 'asked' as const }),
]

/** What everybody does when a release is recorded: the first is acknowledged, what follows waits on the device. */
export const DEEDS: readonly { readonly author: Author; readonly deeds: readonly Deed[] }[] = [
  { author: 'hana', deeds: HANA },
  { author: 'kin', deeds: KIN },
  { author: 'silver', deeds: SILVER },
  { author: 'coordinator', deeds: COORDINATOR },
]
