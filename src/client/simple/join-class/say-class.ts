import { hasRoomFor, type Lesson, seatsLeft } from '#domain/lesson/lesson.ts'
import { sayStart } from '#client/words/say-day.ts'

type Say = (key: string, values?: Record<string, unknown>) => string

export const saySeats = (lesson: Lesson, t: Say): string =>
  hasRoomFor(lesson, 1) ? t('simple.join.left', { count: seatsLeft(lesson) }) : t('simple.join.full')

/** When, where and how many seats are left, in words. */
export const sayClass = (lesson: Lesson, t: Say): string =>
  [
    sayStart(lesson.lessonDay, lesson.startMinute),
    t('simple.join.minutes', { count: lesson.durationMinutes }),
    lesson.placeName || lesson.area,
    saySeats(lesson, t),
  ]
    .filter((part) => part !== '')
    .join('　')
