import { addDays, tokyoDay } from '#domain/day.ts'
import { isHomeVisit, type Lesson } from '#domain/lesson/lesson.ts'
import { useLive } from './useLive.ts'

const DAYS_AHEAD = 60

const isOffered = (lesson: Lesson): boolean =>
  !isHomeVisit(lesson) &&
  lesson.requestId === null &&
  (lesson.state === 'open' || lesson.state === 'confirmed')

/** Classes that anybody may join, from today on, the nearest first. */
export const useOfferedClasses = () =>
  useLive(async (database) => {
    const today = tokyoDay(new Date().toISOString())
    const lessons = await database
      .rows('lesson')
      .where('lessonDay')
      .between(today, addDays(today, DAYS_AHEAD), true, true)
      .filter(isOffered)
      .toArray()
    return lessons.sort((a, b) => a.lessonDay.localeCompare(b.lessonDay) || a.startMinute - b.startMinute)
  })
