import { z } from 'zod'
import { Day, dayNumber, Instant } from '../day.ts'
import { Id, line, text } from '../id.ts'
import { Position } from '../position.ts'
import { Form, Level, PlaceKind, Topic, Track } from '../words.ts'

export const LessonState = z.enum(['draft', 'open', 'confirmed', 'held', 'cancelled'])
export type LessonState = z.infer<typeof LessonState>

/** 講座: one occurrence. Minutes count from the lesson day's midnight in Tokyo; the end may pass midnight. */
export const Lesson = z.strictObject({
  id: Id,
  title: line(80),
  description: text(400),
  form: Form,
  track: Track,
  placeKind: PlaceKind,
  placeId: Id.nullable(),
  placeName: line(80),
  learnerHomeId: Id.nullable(),
  area: line(40),
  position: Position.nullable(),
  lessonDay: Day,
  startMinute: z.int().min(0).max(1439),
  durationMinutes: z.int().min(10).max(720),
  topics: z.array(Topic).min(1).max(13),
  level: Level,
  capacity: z.int().min(1).max(500),
  learnersPerHelper: z.number().min(0.5).max(50),
  seatsTaken: z.int().min(0),
  seatsWaiting: z.int().min(0),
  isSchoolEvent: z.boolean(),
  resourceIds: z.array(Id).max(20),
  requestId: Id.nullable(),
  passWord: line(20),
  state: LessonState,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type Lesson = z.infer<typeof Lesson>

export const endMinute = (lesson: Lesson): number => lesson.startMinute + lesson.durationMinutes

/** Minutes since 1970-01-01 00:00 in Tokyo, [start, end). Exact: Japan has no summer time. */
export const spanOf = (lesson: Lesson): { start: number; end: number } => {
  const start = dayNumber(lesson.lessonDay) * 1440 + lesson.startMinute
  return { start, end: start + lesson.durationMinutes }
}

export const isHomeVisit = (lesson: Lesson): boolean => lesson.placeKind === '自宅'

/** Somebody's own visit, at home or elsewhere: no class that others come to. */
export const isVisit = (lesson: Lesson): boolean => isHomeVisit(lesson) || lesson.requestId !== null

/** Still promised to somebody: neither cancelled nor over. */
export const isAhead = (lesson: Lesson): boolean => lesson.state !== 'cancelled' && lesson.state !== 'held'

export const seatsLeft = (lesson: Lesson): number => Math.max(0, lesson.capacity - lesson.seatsTaken)

/** These seats may be had at once: they are free, and nobody is waiting for them. */
export const hasRoomFor = (lesson: Lesson, seats: number): boolean =>
  seatsLeft(lesson) >= seats && lesson.seatsWaiting === 0
