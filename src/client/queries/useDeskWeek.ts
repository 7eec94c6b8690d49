import { addDays, type Day } from '#domain/day.ts'
import { type LessonStanding, lessonStanding } from '#domain/lesson/lesson-standing.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isConfirmed } from '#domain/pairing/pairing.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

export interface WeekLesson {
  readonly lesson: Lesson
  readonly standing: LessonStanding
  readonly helperNames: readonly string[]
  /** Whose home it is; empty where the lesson is elsewhere. */
  readonly homeName: string
}

/** The lessons of the week that begins on `monday`, in order of time. */
export const useDeskWeek = (monday: () => Day) =>
  useLive(async (database): Promise<WeekLesson[]> => {
    const from = monday()
    const lessons = await database
      .rows('lesson')
      .where('lessonDay')
      .between(from, addDays(from, 7), true, false)
      .toArray()
    const ids = lessons.map((lesson) => lesson.id)
    const pairings = await database.rowsBy('pairing', 'lessonId', ids)
    const people = await readPeople(database)
    return lessons
      .sort((a, b) => a.startMinute - b.startMinute)
      .map((lesson) => ({
        lesson,
        standing: lessonStanding(lesson, pairings, people.volunteers),
        helperNames: pairings
          .filter((one) => one.lessonId === lesson.id && isConfirmed(one))
          .map((one) => people.contactOf(one.volunteerId)?.name ?? ''),
        homeName: people.contactOf(lesson.learnerHomeId)?.name ?? '',
      }))
  }, monday)
