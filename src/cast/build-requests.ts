import { addDays, type Day, instantOf } from '#domain/day.ts'
import { type HalfDay, halfDayOf, NOON_MINUTE } from '#domain/half-day.ts'
import type { Request, RequestState } from '#domain/request/request.ts'
import { type Change, put } from '#domain/rows.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { visitRequestId } from './build-visits.ts'
import { type CastDay, castDay } from './cast-day.ts'
import { learnerId, slipNumber } from './cast-ids.ts'
import { seedOf } from './seed.ts'
import { type StagedLesson, writtenBy } from './staged-lesson.ts'
import type { Scene } from './town.ts'
import type { WishData } from './wish-data.ts'

const FIRST_VISIT_ORDINAL = 7000
const FIRST_WISH_ORDINAL = 8000

const wishedHalfDay = (today: Day, wish: string): HalfDay => {
  const [ref, half] = wish.split('.')
  return halfDayOf(castDay(today, ref as CastDay), half === 'am' ? 'am' : 'pm')
}

const askedBy = (data: WishData): Request['askedBy'] => {
  if (!data.askedBy) return { who: 'self', relation: '' }
  return data.askedBy === '窓口'
    ? { who: 'operator', relation: '' }
    : { who: 'family', relation: data.askedBy }
}

const stateOfVisit = (lesson: Lesson, isOffered: boolean): RequestState =>
  lesson.state === 'held' ? 'done' : isOffered ? 'offered' : 'booked'

const visitRequest = (scene: Scene, staged: StagedLesson, index: number): Request => {
  const { lesson, bookings } = staged
  const receivedOn = addDays(writtenBy(scene.today, lesson.lessonDay), -9 - (seedOf(lesson.id) % 5))
  return {
    id: visitRequestId(lesson.id),
    number: slipNumber(scene, FIRST_VISIT_ORDINAL + index),
    learnerId: lesson.learnerHomeId ?? '',
    topics: lesson.topics,
    placeKind: '自宅',
    wish: [halfDayOf(lesson.lessonDay, lesson.startMinute < NOON_MINUTE ? 'am' : 'pm')],
    seats: lesson.capacity === 2 ? 2 : 1,
    askedBy: { who: 'self', relation: '' },
    consent: 'said-on-telephone',
    door: 'telephone',
    state: stateOfVisit(lesson, bookings.length === 0),
    lessonId: lesson.id,
    receivedAt: instantOf(receivedOn, 9 * 60 + 30),
  }
}

const wishRequest = (scene: Scene, data: WishData, index: number): Request => {
  const { town, today } = scene
  const { wish, daysAgo } = data
  return {
    id: `${town.prefix}-request-${addDays(today, -daysAgo)}-${index + 1}`,
    number: slipNumber(scene, FIRST_WISH_ORDINAL + index),
    learnerId: learnerId(town, data.learner),
    topics: [...data.topics],
    placeKind: data.placeKind,
    wish: wish === 'any' ? wish : wish.map((half) => wishedHalfDay(today, half)),
    seats: data.seats ?? 1,
    askedBy: askedBy(data),
    consent: data.consent ?? 'said-by-self',
    door: data.door,
    state: data.state ?? 'received',
    lessonId: null,
    receivedAt: instantOf(addDays(today, -daysAgo), 13 * 60 + 5 * index),
  }
}

/** Requests behind the visits, then those still waiting for a lesson. */
export const buildRequests = (scene: Scene, visits: readonly StagedLesson[]): Change[] =>
  [
    ...visits.map((staged, index) => visitRequest(scene, staged, index)),
    ...scene.town.wishes.map((data, index) => wishRequest(scene, data, index)),
  ].map((request) => put('request', request))
