import { addDays } from '#domain/day.ts'
import type { Call } from '#domain/call/call.ts'
import { type Change, put } from '#domain/rows.ts'
import { castDay } from './cast-day.ts'
import { contactIdOf } from './cast-ids.ts'
import type { StagedLesson } from './staged-lesson.ts'
import type { Scene } from './town.ts'

type CallAbout = Pick<Call, 'kind' | 'aboutTable' | 'aboutId'> & { personId: string }

const due = (scene: Scene, call: CallAbout, tries = 0): Call => {
  const { personId, ...about } = call
  return {
    id: `${call.aboutId}.${call.kind}`,
    ...about,
    contactId: contactIdOf(personId),
    state: 'open',
    tries,
    outcome: tries > 0 ? 'るす' : '',
    notes: '',
    dueOn: addDays(scene.today, -tries),
  }
}

const remindingCalls = (scene: Scene, staged: readonly StagedLesson[]): Call[] =>
  staged
    .filter(({ lesson }) => lesson.lessonDay === castDay(scene.today, 'w1') && lesson.state === 'confirmed')
    .flatMap(({ bookings }) => bookings.filter(({ state }) => state === 'booked').slice(0, 3))
    .map((one, index) => {
      const about = { aboutTable: 'booking', aboutId: one.id, personId: one.learnerId } as const
      const call = due(scene, { kind: 'remind', ...about }, index === 1 ? 1 : 0)
      return index === 2 ? { ...call, state: 'done' as const, outcome: '本人につながった', tries: 1 } : call
    })

const offeringCalls = (scene: Scene, staged: readonly StagedLesson[]): Call[] =>
  staged
    .filter(({ lesson }) => lesson.seatsTaken < lesson.capacity)
    .flatMap(({ bookings }) => bookings.filter(({ position }) => position === 1))
    .map((one) => {
      const about = { aboutTable: 'booking', aboutId: one.id, personId: one.learnerId } as const
      return due(scene, { kind: 'offer-a-place', ...about })
    })

const chasingCalls = (scene: Scene, staged: readonly StagedLesson[]): Call[] =>
  staged
    .filter(({ lesson }) => lesson.lessonDay < scene.today && lesson.state === 'confirmed')
    .map(({ lesson, pairings }) => {
      const about = {
        aboutTable: 'lesson',
        aboutId: lesson.id,
        personId: pairings[0]?.volunteerId ?? '',
      } as const
      return due(scene, { kind: 'chase-record', ...about })
    })

const confirmingCalls = (scene: Scene, requests: readonly Change[]): Call[] =>
  requests
    .flatMap((change) => (change.table === 'request' && change.row?.state === 'received' ? [change.row] : []))
    .slice(0, 3)
    .map(({ id, learnerId }, index) => {
      const about = { aboutTable: 'request', aboutId: id, personId: learnerId } as const
      return due(scene, { kind: 'confirm', ...about }, index === 0 ? 1 : 0)
    })

/** Calls that are due today or since yesterday; one of them is already made. */
export const buildCalls = (
  scene: Scene,
  staged: readonly StagedLesson[],
  requests: readonly Change[],
): Change[] =>
  [
    ...remindingCalls(scene, staged),
    ...offeringCalls(scene, staged),
    ...chasingCalls(scene, staged),
    ...confirmingCalls(scene, requests),
  ].map((call) => put('call', call))
