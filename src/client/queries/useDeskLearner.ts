import { takesSeat } from '#domain/booking/booking.ts'
import type { Contact } from '#domain/contact/contact.ts'
import type { Day } from '#domain/day.ts'
import type { Learner } from '#domain/learner/learner.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useLive } from './useLive.ts'

/** One learner as the desk knows them; `visit` is the next lesson for which a 合言葉 was agreed. */
export interface DeskLearnerDetail {
  readonly learner: Learner
  readonly contact: Contact | undefined
  readonly visit: Lesson | undefined
}

const nextVisit = async (
  database: DeviceDatabase,
  learnerId: string,
  today: Day,
): Promise<Lesson | undefined> => {
  const bookings = await database.rows('booking').where('learnerId').equals(learnerId).toArray()
  const ids = bookings.filter(takesSeat).map(({ lessonId }) => lessonId)
  const lessons = await database.rows('lesson').where('id').anyOf(ids).toArray()
  return lessons
    .filter(
      ({ state, passWord, lessonDay }) => state !== 'cancelled' && passWord !== '' && lessonDay >= today,
    )
    .sort((a, b) => a.lessonDay.localeCompare(b.lessonDay))[0]
}

/** One learner of the municipality; null when there is none of this id. */
export const useDeskLearner = (id: () => string, today: () => Day) =>
  useLive(
    async (database): Promise<DeskLearnerDetail | null> => {
      const learner = await database.rows('learner').get(id())
      if (!learner) return null
      const contact = await database.rows('contact').get(learner.contactId)
      return { learner, contact, visit: await nextVisit(database, learner.id, today()) }
    },
    () => [id(), today()].join(),
  )
