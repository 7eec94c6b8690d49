import type { Actor } from '#domain/account/actor.ts'
import type { Day } from '#domain/day.ts'
import { isAhead } from '#domain/lesson/lesson.ts'
import { wireName } from '#domain/mutation.ts'
import { answerPairing } from '#domain/pairing/answer-pairing.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useSession } from '#client/state/session.ts'
import type { FieldVisit } from './field-visit.ts'
import { visitsOn } from './useFieldVisits.ts'
import { useLive } from './useLive.ts'

export type Answer = 'accepted' | 'declined'

/** A lesson that the volunteer is asked for. `answer` is what they said on this device and the hub has not heard yet. */
export interface FieldAsk {
  readonly visit: FieldVisit
  readonly pairing: Pairing
  readonly answer: Answer | null
}

/** However far ahead somebody is asked for. */
const LAST_DAY = '9999-12-31'

/** The pairings about which an answer waits on this device. */
const answersWaiting = async (database: DeviceDatabase): Promise<ReadonlySet<string>> => {
  const waiting = await database.outbox.where('state').equals('pending').toArray()
  return new Set(
    waiting
      .filter(({ name }) => name === wireName(answerPairing))
      .flatMap(({ input }) => answerPairing.input.safeParse(input).data?.pairingId ?? []),
  )
}

const load = async (database: DeviceDatabase, actor: Actor, today: Day): Promise<FieldAsk[]> => {
  if (actor.role !== 'volunteer' || actor.subjectId === null) return []
  const mine = await database.rowsBy('pairing', 'volunteerId', [actor.subjectId])
  const waiting = await answersWaiting(database)
  const ahead = await visitsOn(database, actor, { from: today, until: LAST_DAY })
  return ahead.flatMap((visit): FieldAsk[] => {
    const pairing = mine.find((one) => one.lessonId === visit.lesson.id)
    if (!pairing || !isAhead(visit.lesson)) return []
    const { id, state } = pairing
    if (state === 'asked') return [{ visit, pairing, answer: null }]
    const isAnswered = waiting.has(id) && (state === 'accepted' || state === 'declined')
    return isAnswered ? [{ visit, pairing, answer: state }] : []
  })
}

/** The lessons whoever is signed in is asked for, in order of time, with those they answered while the answer waits. */
export const useFieldAsks = (today: () => Day) => {
  const session = useSession()
  return useLive<readonly FieldAsk[]>(
    async (database) => (session.actor ? load(database, session.actor, today()) : []),
    today,
  )
}
