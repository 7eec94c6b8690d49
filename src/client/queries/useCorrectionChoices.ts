import { addDays, type Instant, tokyoDay } from '#domain/day.ts'
import { sayLessonShort } from './names-of.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

/** Whom and which lesson a change may be about instead; each with its id as `value` and its words as `label`. */
export interface CorrectionChoices {
  readonly lessons: readonly { value: string; label: string }[]
  readonly learners: readonly { value: string; label: string }[]
  readonly volunteers: readonly { value: string; label: string }[]
}

const DAYS_AROUND = 21

/** Everybody the device knows by kana, and the lessons three weeks around the time. */
export const useCorrectionChoices = (around: () => Instant) =>
  useLive(async (database): Promise<CorrectionChoices> => {
    const people = await readPeople(database)
    const day = tokyoDay(around())
    const lessons = await database
      .rows('lesson')
      .where('lessonDay')
      .between(addDays(day, -DAYS_AROUND), addDays(day, DAYS_AROUND), true, true)
      .toArray()
    const choicesOf = (ids: Iterable<string>) =>
      [...ids]
        .map((id) => ({ value: id, contact: people.contactOf(id) }))
        .sort((a, b) => (a.contact?.kana ?? '').localeCompare(b.contact?.kana ?? '', 'ja'))
        .flatMap(({ value, contact }) => (contact ? [{ value, label: contact.name }] : []))
    return {
      lessons: lessons
        .sort((a, b) => a.lessonDay.localeCompare(b.lessonDay) || a.startMinute - b.startMinute)
        .map((lesson) => ({ value: lesson.id, label: sayLessonShort(lesson) })),
      learners: choicesOf(people.learners.keys()),
      volunteers: choicesOf(people.volunteers.keys()),
    }
  }, around)
