import type { Contact } from '#domain/contact/contact.ts'
import { addDays, daysBetween, type Instant, tokyoDay } from '#domain/day.ts'
import { lacksPeople } from '#domain/lesson/lacks-people.ts'
import { type LessonStanding, lessonStanding } from '#domain/lesson/lesson-standing.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { lessonsNotRecorded } from '#domain/numbers/lessons-not-recorded.ts'
import type { Request } from '#domain/request/request.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { type PeopleIndex, readPeople } from './people-index.ts'
import { type DueCall, readDueCalls } from './useDeskCalls.ts'
import { type HeldEntry, readHeld } from './useDeskHeld.ts'
import { useLive } from './useLive.ts'

export interface WaitingRequest {
  readonly request: Request
  readonly contact: Contact | undefined
  readonly waitingDays: number
}

/** A lesson whose people are not confirmed yet, and how far they are. */
export interface LackingLesson {
  readonly lesson: Lesson
  readonly standing: LessonStanding
}

/** Everything that waits for a person at the desk. Refusals of this device are in its outbox. */
export interface DeskInbox {
  readonly requests: readonly WaitingRequest[]
  readonly held: readonly HeldEntry[]
  readonly unrecorded: readonly Lesson[]
  readonly calls: readonly DueCall[]
  readonly lacking: readonly LackingLesson[]
}

const PAST_DAYS = 366
const AHEAD_DAYS = 7

const byStart = (one: Lesson, other: Lesson): number =>
  one.lessonDay === other.lessonDay
    ? one.startMinute - other.startMinute
    : one.lessonDay < other.lessonDay
      ? -1
      : 1

const readRequests = async (database: DeviceDatabase, people: PeopleIndex, today: string) => {
  const received = await database.rows('request').where('state').equals('received').sortBy('receivedAt')
  return received.map((request) => ({
    request,
    contact: people.contactOf(request.learnerId),
    waitingDays: Math.max(0, daysBetween(tokyoDay(request.receivedAt), today)),
  }))
}

const readLacking = async (
  database: DeviceDatabase,
  people: PeopleIndex,
  today: string,
): Promise<LackingLesson[]> => {
  const ahead = await database
    .rows('lesson')
    .where('lessonDay')
    .between(today, addDays(today, AHEAD_DAYS), true, false)
    .toArray()
  const ids = ahead.map((lesson) => lesson.id)
  const pairings = await database.rowsBy('pairing', 'lessonId', ids)
  return ahead
    .filter((lesson) => lesson.state !== 'draft' && lacksPeople(lesson, pairings))
    .sort(byStart)
    .map((lesson) => ({ lesson, standing: lessonStanding(lesson, pairings, people.volunteers) }))
}

const readUnrecorded = async (database: DeviceDatabase, now: Instant): Promise<Lesson[]> => {
  const today = tokyoDay(now)
  const past = await database
    .rows('lesson')
    .where('lessonDay')
    .between(addDays(today, -PAST_DAYS), today, true, true)
    .toArray()
  const ids = past.filter((lesson) => lesson.state !== 'held').map((lesson) => lesson.id)
  const bookings = await database.rowsBy('booking', 'lessonId', ids)
  const attendances = await database.rowsBy('attendance', 'lessonId', ids)
  return lessonsNotRecorded({ lessons: past, bookings, attendances }, now).sort(byStart)
}

export const useDeskInbox = (clock: () => Instant = () => new Date().toISOString()) =>
  useLive(async (database): Promise<DeskInbox> => {
    const now = clock()
    const today = tokyoDay(now)
    const people = await readPeople(database)
    const [requests, held, unrecorded, calls, lacking] = await Promise.all([
      readRequests(database, people, today),
      readHeld(database, now),
      readUnrecorded(database, now),
      readDueCalls(database, today),
      readLacking(database, people, today),
    ])
    return { requests, held: held.waiting, unrecorded, calls, lacking }
  })
