import type { Lesson } from '../lesson/lesson.ts'
import { sayDayShort, sayMinute } from '../say-day.ts'

/** `11月25日（水）午前10時からの訪問型`: a lesson without place or person, fit for every reader. */
export const sayLesson = (lesson: Lesson): string =>
  `${sayDayShort(lesson.lessonDay)}${sayMinute(lesson.startMinute)}からの${lesson.form}`
