import type { Day } from '#domain/day.ts'
import type { Learner } from '#domain/learner/learner.ts'
import { type Activity, isRetentionDue, lastActivity } from '#domain/learner/retention-due.ts'
import { DEFAULT_RETENTION, retentionOf } from '#domain/municipality/municipality.ts'
import { grouped } from '#domain/rules/grouped.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useLive } from './useLive.ts'

/** Somebody at the desk's lists of erasing; the name is '' for whoever was erased. */
export interface Erasable {
  readonly learner: Learner
  readonly name: string
  readonly lastDay: Day | null
  readonly isDue: boolean
}

const readActivities = async (database: DeviceDatabase): Promise<(learnerId: string) => Activity> => {
  const [requests, bookings, lessons] = await Promise.all([
    database.rows('request').toArray(),
    database.rows('booking').toArray(),
    database.rows('lesson').toArray(),
  ])
  const requestsOf = grouped(requests, ({ learnerId }) => learnerId)
  const bookingsOf = grouped(bookings, ({ learnerId }) => learnerId)
  const lessonOf = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  return (learnerId) => {
    const own = bookingsOf.get(learnerId) ?? []
    return {
      requests: requestsOf.get(learnerId) ?? [],
      bookings: own,
      lessons: own.flatMap(({ lessonId }) => lessonOf.get(lessonId) ?? []),
    }
  }
}

/** Every learner with the day of their last activity, and whether the time they are kept is over. */
export const useErasures = (today: () => Day) =>
  useLive(async (database): Promise<Erasable[]> => {
    const [learners, contacts, municipalities, activityOf] = await Promise.all([
      database.rows('learner').toArray(),
      database.rows('contact').toArray(),
      database.rows('municipality').toArray(),
      readActivities(database),
    ])
    const names = new Map(contacts.map(({ id, name }) => [id, name]))
    const [municipality] = municipalities
    const retention = municipality ? retentionOf(municipality.settings) : DEFAULT_RETENTION
    return learners.map((learner) => {
      const activity = activityOf(learner.id)
      return {
        learner,
        name: names.get(learner.contactId) ?? '',
        lastDay: lastActivity(activity),
        isDue: !learner.erased && isRetentionDue(activity, retention, today()),
      }
    })
  }, today)
