import type { Day } from '#domain/day.ts'
import type { Erasure } from '#domain/erasure.ts'
import { type Activity, isRetentionDue, lastActivity } from '#domain/learner/retention-due.ts'
import { DEFAULT_RETENTION, retentionOf } from '#domain/municipality/municipality.ts'
import { grouped } from '#domain/rules/grouped.ts'
import { isVolunteerDue } from '#domain/volunteer/volunteer-due.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useLive } from './useLive.ts'

/** Somebody at the desk's lists of erasing; the name is '' for whoever was erased. Of volunteers those whose use was ended. */
export interface Erasable {
  readonly kind: 'learner' | 'volunteer'
  readonly id: string
  readonly erased: Erasure | undefined
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

/** Every learner, and every volunteer who helps no more, with their last day and whether the time they are kept is over. */
export const useErasures = (today: () => Day) =>
  useLive(async (database): Promise<Erasable[]> => {
    const [learners, volunteers, contacts, municipalities, activityOf] = await Promise.all([
      database.rows('learner').toArray(),
      database.rows('volunteer').toArray(),
      database.rows('contact').toArray(),
      database.rows('municipality').toArray(),
      readActivities(database),
    ])
    const names = new Map(contacts.map(({ id, name }) => [id, name]))
    const [municipality] = municipalities
    const retention = municipality ? retentionOf(municipality.settings) : DEFAULT_RETENTION
    const ofLearners = learners.map(({ id, contactId, erased }): Erasable => {
      const activity = activityOf(id)
      const isDue = !erased && isRetentionDue(activity, retention, today())
      return {
        ...{ kind: 'learner', id, erased, name: names.get(contactId) ?? '' },
        ...{ lastDay: lastActivity(activity), isDue },
      }
    })
    const ofVolunteers = volunteers.flatMap((one): Erasable[] => {
      const { id, contactId, revokedOn, erased } = one
      if (revokedOn === undefined) return []
      const isDue = isVolunteerDue(one, retention, today())
      const name = names.get(contactId) ?? ''
      return [{ kind: 'volunteer', id, erased, name, lastDay: revokedOn, isDue }]
    })
    return [...ofLearners, ...ofVolunteers]
  }, today)
