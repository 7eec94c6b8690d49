import type { Call } from '#domain/call/call.ts'
import type { Contact } from '#domain/contact/contact.ts'
import type { Day } from '#domain/day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isConfirmed } from '#domain/pairing/pairing.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

/** A call with whom to ring and which lesson it is about. */
export interface DueCall {
  readonly call: Call
  readonly contact: Contact | undefined
  readonly lesson: Lesson | undefined
}

const aboutOf = async (
  database: DeviceDatabase,
  call: Call,
): Promise<{ personId: string; lessonId: string }> => {
  if (call.aboutTable === 'lesson') {
    const pairings = await database.rows('pairing').where('lessonId').equals(call.aboutId).toArray()
    return { personId: pairings.find(isConfirmed)?.volunteerId ?? '', lessonId: call.aboutId }
  }
  if (call.aboutTable === 'booking') {
    const booking = await database.rows('booking').get(call.aboutId)
    return { personId: booking?.learnerId ?? '', lessonId: booking?.lessonId ?? '' }
  }
  if (call.aboutTable === 'held') {
    const held = await database.rows('held').get(call.aboutId)
    const author = await database.rows('account').get(held?.authorId ?? '')
    return { personId: author?.subjectId ?? '', lessonId: '' }
  }
  const request = await database.rows('request').get(call.aboutId)
  return { personId: request?.learnerId ?? '', lessonId: request?.lessonId ?? '' }
}

/** Calls that are open and due by this day, the oldest first; to be awaited inside a live query. */
export const readDueCalls = async (database: DeviceDatabase, today: Day): Promise<DueCall[]> => {
  const open = await database.rows('call').where('state').equals('open').toArray()
  const due = open.filter((call) => call.dueOn <= today).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const people = await readPeople(database)
  return Promise.all(
    due.map(async (call) => {
      const { personId, lessonId } = await aboutOf(database, call)
      return {
        call,
        contact: people.contact(call.contactId) ?? people.contactOf(personId),
        lesson: await database.rows('lesson').get(lessonId),
      }
    }),
  )
}

/** Calls of the municipality that are due by the day `until`. */
export const useDeskCalls = (until: () => Day) =>
  useLive((database) => readDueCalls(database, until()), until)
