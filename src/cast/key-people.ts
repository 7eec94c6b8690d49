import type { Day } from '#domain/day.ts'
import { signInsOf } from './build-accounts.ts'
import { accountIdOf, castId, learnerId, visitId } from './cast-ids.ts'
import { SUO_OSHIMA_TOWN } from './suo-oshima/town.ts'
import type { Town } from './town.ts'
import { UBE_TOWN } from './ube/town.ts'

/** Somebody who signs in by name and PIN, or at the desk by password; `id` is the volunteer, learner or member of staff. */
export interface KeyPerson {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly pin: string
  readonly password: string
}

const personOf = (town: Town, id: string): KeyPerson => {
  const found = signInsOf(town).find(({ accountId }) => accountId === accountIdOf(id))
  if (!found) throw new Error(`nobody of the cast signs in as ${id}`)
  return { id, accountId: found.accountId, name: found.name, pin: found.pin, password: found.password }
}

const todaysLearner = (town: Town): number => town.visits.find(({ day }) => day === 'today')?.learner ?? 0

const keyPeople = (town: Town) => ({
  code: town.code,
  coordinator: personOf(town, castId(town, 'coordinator-01')),
  prefectureViewer: personOf(town, castId(town, 'prefecture-01')),
  silverLiaison: personOf(town, castId(town, 'liaison-01')),
  schoolLiaison: personOf(town, castId(town, 'liaison-02')),
  /** Leads today's visit. */
  silver: personOf(town, castId(town, 'silver-01')),
  /** A minor; the partner at today's visit. */
  student: personOf(town, castId(town, 'student-01')),
  learner: personOf(town, learnerId(town, 1)),
  /** The home visit of `today`, confirmed and not yet recorded. */
  todaysVisitId: (today: Day): string => visitId(town, today, todaysLearner(town)),
  todaysLearnerId: learnerId(town, todaysLearner(town)),
  /** Silver volunteers and students who are free, pairwise, on Saturday mornings and weekdays 15:30–17:00 ahead. */
  freeSilverIds: ['silver-02', 'silver-03', 'silver-04'].map((key) => castId(town, key)),
  freeStudentIds: ['student-02', 'student-03', 'student-04'].map((key) => castId(town, key)),
})

/** 宇部市: the people whom demo and tests sign in as. */
export const UBE = keyPeople(UBE_TOWN)

/** 周防大島町: the people whom demo and tests sign in as. */
export const SUO_OSHIMA = keyPeople(SUO_OSHIMA_TOWN)
