import type { Actor } from '#domain/account/actor.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isAgreed } from '#domain/pairing/pairing.ts'
import type { Row, TableName } from '#domain/tables.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useSession } from '#client/state/session.ts'
import { type FieldVisit, joinVisit, type VisitRows } from './field-visit.ts'
import { useLive } from './useLive.ts'

const DAYS_BACK = 1
const DAYS_AHEAD = 7

const byId = async <T extends TableName>(database: DeviceDatabase, table: T, ids: readonly string[]) => {
  const found = await database.rows(table).bulkGet([...new Set(ids)])
  return found.filter((row) => row !== undefined)
}

const peopleOf = async (
  database: DeviceDatabase,
  lessons: readonly Lesson[],
  ids: { learners: string[]; volunteers: string[] },
): Promise<VisitRows['one']> => {
  const learners = await byId(database, 'learner', ids.learners)
  const volunteers = await byId(database, 'volunteer', ids.volunteers)
  const known: { readonly [T in TableName]?: readonly Row<T>[] } = {
    learner: learners,
    volunteer: volunteers,
    contact: await byId(
      database,
      'contact',
      [...learners, ...volunteers].map((one) => one.contactId),
    ),
    place: await byId(
      database,
      'place',
      lessons.flatMap((one) => one.placeId ?? []),
    ),
    resource: await byId(
      database,
      'resource',
      lessons.flatMap((one) => one.resourceIds),
    ),
  }
  return (table, id) => known[table]?.find((row) => row.id === id)
}

/** Every lesson that this device holds on these days, both counted, joined with its people, in order of time. */
export const visitsOn = async (
  database: DeviceDatabase,
  actor: Actor,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<FieldVisit[]> => {
  const near = await database.rows('lesson').where('lessonDay').between(from, until, true, true).toArray()
  const ids = near.map((one) => one.id)
  const [pairings, bookings, facts, reports] = await Promise.all([
    database.rowsBy('pairing', 'lessonId', ids),
    database.rowsBy('booking', 'lessonId', ids),
    database.rowsBy('attendance', 'lessonId', ids),
    database.rowsBy('report', 'lessonId', ids),
  ])
  const one = await peopleOf(database, near, {
    learners: bookings.map((each) => each.learnerId),
    volunteers: pairings.map((each) => each.volunteerId),
  })
  const rows: VisitRows = { pairings, bookings, facts, reports, one }
  return near
    .sort((a, b) => a.lessonDay.localeCompare(b.lessonDay) || a.startMinute - b.startMinute)
    .map((lesson) => joinVisit(lesson, rows, actor.subjectId))
}

/** Every lesson that this device holds from yesterday to seven days ahead. */
export const visitsNear = (database: DeviceDatabase, actor: Actor, today: Day): Promise<FieldVisit[]> =>
  visitsOn(database, actor, { from: addDays(today, -DAYS_BACK), until: addDays(today, DAYS_AHEAD) })

/** Whoever is merely asked does not go there yet. */
const goesThere = ({ me }: FieldVisit): boolean => me !== null && isAgreed(me.pairing)

const load = async (database: DeviceDatabase, actor: Actor, today: Day): Promise<FieldVisit[]> =>
  (await visitsNear(database, actor, today)).filter(
    (visit) => actor.role === 'coordinator' || goesThere(visit),
  )

/** The lessons whoever is signed in said yes to, from yesterday to seven days ahead, in order of time. */
export const useFieldVisits = (today: () => Day) => {
  const session = useSession()
  return useLive<readonly FieldVisit[]>(
    async (database) => (session.actor ? load(database, session.actor, today()) : []),
    today,
  )
}
