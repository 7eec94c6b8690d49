import type { Settings } from '#domain/municipality/municipality.ts'
import { isHomeVisit, type Lesson } from '#domain/lesson/lesson.ts'
import { isFreeFor } from '#domain/rules/availability.ts'
import type { HasCheck } from '#domain/rules/checks-of.ts'
import { homeChecksMissing } from '#domain/rules/checks-in-force.ts'
import { minorPapers } from '#domain/rules/minor-conditions.ts'
import { minorHours } from '#domain/rules/minor-hours.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import { IS_ADULT, MAY_HELP } from './compiled-week.ts'
import { hasDroppedOut } from './visit.ts'
import type { DropOut } from './week-task.ts'

/** What is asked of one helper alone at an occasion, whatever the place, the topics and everybody else. */
export interface Asked {
  readonly settings: Settings
  readonly hasCheck: HasCheck
  readonly dropOuts: readonly DropOut[]
}

type Answer = (volunteer: Volunteer, lesson: Lesson) => boolean

/** Remembers an answer by volunteer and by what of the lesson it depends on: many occasions ask the same. */
const remembered = (keyOf: (lesson: Lesson) => string, answer: Answer): Answer => {
  const known = new Map<string, Map<Volunteer, boolean>>()
  return (volunteer, lesson) => {
    const key = keyOf(lesson)
    const answers = known.get(key) ?? new Map<Volunteer, boolean>()
    known.set(key, answers)
    const before = answers.get(volunteer)
    if (before !== undefined) return before
    const now = answer(volunteer, lesson)
    answers.set(volunteer, now)
    return now
  }
}

const asking = ({ settings, hasCheck, dropOuts }: Asked): Answer => {
  const isFree = remembered(
    ({ lessonDay, startMinute, durationMinutes }) => `${lessonDay} ${startMinute} ${durationMinutes}`,
    isFreeFor,
  )
  const isChecked = remembered(
    ({ lessonDay }) => lessonDay,
    ({ id }, { lessonDay }) => homeChecksMissing(hasCheck, id, lessonDay).length === 0,
  )
  const hasPapers = remembered(
    ({ lessonDay }) => lessonDay,
    (volunteer, lesson) => minorPapers({ volunteer, lesson }, hasCheck).length === 0,
  )
  return (volunteer, lesson) =>
    isFree(volunteer, lesson) &&
    !(dropOuts.length > 0 && hasDroppedOut(dropOuts, volunteer.id, lesson.lessonDay)) &&
    (!isHomeVisit(lesson) || isChecked(volunteer, lesson)) &&
    (!isMinorOn(volunteer, lesson.lessonDay) ||
      (hasPapers(volunteer, lesson) && minorHours({ volunteer, lesson }, settings).length === 0))
}

/** Occasion × helper: MAY_HELP and IS_ADULT, by the domain's own rules. */
export const mayHelpAt = (
  samples: readonly Lesson[],
  volunteers: readonly Volunteer[],
  asked: Asked,
): Uint8Array => {
  const mayHelp = asking(asked)
  const bits = new Uint8Array(samples.length * volunteers.length)
  samples.forEach((lesson, occasion) => {
    volunteers.forEach((volunteer, helper) => {
      const isAdult = !isMinorOn(volunteer, lesson.lessonDay)
      bits[occasion * volunteers.length + helper] =
        (mayHelp(volunteer, lesson) ? MAY_HELP : 0) | (isAdult ? IS_ADULT : 0)
    })
  })
  return bits
}
