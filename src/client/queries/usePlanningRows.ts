import { addDays, type Day } from '#domain/day.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/municipality/municipality.ts'
import type { Row } from '#domain/tables.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

/** A Silver Centre member's month, whatever day of it the week has, and the four weeks that tell who has had much to do. */
const AROUND_DAYS = 38

const PLANNED_TABLES = ['learner', 'volunteer', 'check', 'place', 'resource', 'request'] as const

/** What the planner is given of this device, and the names that only the screen knows. */
export interface PlanningRows {
  readonly settings: Settings
  readonly lessons: readonly Row<'lesson'>[]
  readonly pairings: readonly Row<'pairing'>[]
  readonly bookings: readonly Row<'booking'>[]
  readonly learners: readonly Row<'learner'>[]
  readonly volunteers: readonly Row<'volunteer'>[]
  readonly checks: readonly Row<'check'>[]
  readonly places: readonly Row<'place'>[]
  readonly resources: readonly Row<'resource'>[]
  readonly requests: readonly Row<'request'>[]
}

export interface PlanningBase {
  readonly rows: PlanningRows
  /** Of learners and volunteers, by their ids. */
  readonly nameOf: (id: string) => string
  /** Whether an address is known, so that a visit can be made without typing one. */
  readonly hasAddress: (learnerId: string) => boolean
}

/** With the visits that open wishes have already, however far away: who has one does not wait. */
const withVisitsOfWishes = async (
  database: DeviceDatabase,
  near: readonly Row<'lesson'>[],
  requests: readonly Row<'request'>[],
): Promise<Row<'lesson'>[]> => {
  const known = new Set(near.map(({ id }) => id))
  const missing = requests.flatMap(({ state, lessonId }) =>
    state === 'offered' && lessonId && !known.has(lessonId) ? [lessonId] : [],
  )
  return [...near, ...(await database.rowsBy('lesson', 'id', missing))]
}

/** Everything that planning the week from `monday` looks at. */
export const usePlanningRows = (monday: () => Day) =>
  useLive(async (database): Promise<PlanningBase> => {
    const [from, until] = [addDays(monday(), -AROUND_DAYS), addDays(monday(), AROUND_DAYS)]
    const near = await database.rows('lesson').where('lessonDay').between(from, until, true, true).toArray()
    const [learners, volunteers, checks, places, resources, requests] = await Promise.all(
      PLANNED_TABLES.map((table) => database.rows(table).toArray()),
    )
    const lessons = await withVisitsOfWishes(database, near, requests as Row<'request'>[])
    const ids = lessons.map((lesson) => lesson.id)
    const [pairings, bookings, municipalities, people] = await Promise.all([
      database.rowsBy('pairing', 'lessonId', ids),
      database.rowsBy('booking', 'lessonId', ids),
      database.rows('municipality').toArray(),
      readPeople(database),
    ])
    return {
      rows: {
        settings: municipalities[0]?.settings ?? DEFAULT_SETTINGS,
        lessons,
        pairings,
        bookings,
        learners,
        volunteers,
        checks,
        places,
        resources,
        requests,
      } as PlanningRows,
      nameOf: (id) => people.contactOf(id)?.name ?? '',
      hasAddress: (learnerId) => (people.contactOf(learnerId)?.address ?? '') !== '',
    }
  }, monday)
