import type { Day } from '#domain/day.ts'
import { type Change, put } from '#domain/rows.ts'
import { buildAccounts, type CastSignIn, signInsOf } from './build-accounts.ts'
import { buildCalls } from './build-calls.ts'
import { buildChecks } from './build-checks.ts'
import { buildClasses } from './build-classes.ts'
import { buildLearners } from './build-learners.ts'
import { buildMunicipality } from './build-municipality.ts'
import { buildPartners, buildPlaces, buildResources } from './build-places.ts'
import { buildRecords } from './build-records.ts'
import { buildRequests } from './build-requests.ts'
import { buildVisits } from './build-visits.ts'
import { buildVolunteers } from './build-volunteers.ts'
import type { StagedLesson } from './staged-lesson.ts'
import { SUO_OSHIMA_TOWN } from './suo-oshima/town.ts'
import type { Scene, Town } from './town.ts'
import { UBE_TOWN } from './ube/town.ts'

/** One municipality of the cast: rows to write as they stand, and how its people sign in. */
export interface CastMunicipality {
  readonly code: string
  readonly rows: Change[]
  readonly signIns: CastSignIn[]
}

const lessonRows = ({ lesson, pairings, bookings }: StagedLesson): Change[] => [
  put('lesson', lesson),
  ...pairings.map((pairing) => put('pairing', pairing)),
  ...bookings.map((booking) => put('booking', booking)),
]

const peopleAndPlaces = (scene: Scene): Change[] => {
  const { town } = scene
  const municipality = buildMunicipality(town)
  return [
    put('municipality', municipality),
    ...buildPartners(town),
    ...buildPlaces(town, municipality.name),
    ...buildResources(scene),
    ...buildLearners(town, municipality.name),
    ...buildVolunteers(scene, municipality.name),
    ...buildChecks(scene),
    ...buildAccounts(town, municipality.name),
  ]
}

const castTown = (town: Town, today: Day): CastMunicipality => {
  const scene = { town, today }
  const visits = buildVisits(scene)
  const staged = [...buildClasses(scene), ...visits]
  const requests = buildRequests(scene, visits)
  const rows = [
    ...peopleAndPlaces(scene),
    ...requests,
    ...staged.flatMap(lessonRows),
    ...staged.flatMap(buildRecords),
    ...buildCalls(scene, staged, requests),
  ]
  return { code: town.code, rows, signIns: signInsOf(town) }
}

/** The 見本 people, places and four weeks around `today` of 宇部市 and 周防大島町; the same for the same day. */
export const cast = (today: Day): CastMunicipality[] => [
  castTown(UBE_TOWN, today),
  castTown(SUO_OSHIMA_TOWN, today),
]
