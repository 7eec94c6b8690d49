import { addDays, weekday } from '../day.ts'
import { type Finding, hard } from '../finding.ts'
import { endMinute, type Lesson } from '../lesson/lesson.ts'
import type { Settings } from '../municipality/municipality.ts'
import { sayDayShort, sayMinute } from '../say-day.ts'
import type { CrewMember } from './crew.ts'
import { sayLesson } from './say-lesson.ts'

/** Why no minor may be at a lesson, whoever it is. */
interface Reason {
  readonly code: string
  readonly sentence: string
}

const withinHours = (lesson: Lesson, settings: Settings): Reason[] => {
  const { minorEarliestMinute: earliest, minorLatestEndMinute: latest } = settings
  const code = 'minor-hours'
  if (endMinute(lesson) > latest) {
    const sentence = `${sayDayShort(lesson.lessonDay)}の${sayMinute(latest)}を過ぎるため、中学生・高校生は参加できません（${sayMinute(latest)}まで）。`
    return [{ code, sentence }]
  }
  if (lesson.startMinute >= earliest) return []
  const sentence = `${sayDayShort(lesson.lessonDay)}の${sayMinute(earliest)}より前に始まるため、中学生・高校生は参加できません（${sayMinute(earliest)}から）。`
  return [{ code, sentence }]
}

const touchesSchoolHours = (lesson: Lesson, settings: Settings): boolean =>
  [0, 1].some((days) => {
    const name = weekday(addDays(lesson.lessonDay, days))
    const isSchoolDay = name >= 1 && name <= 5
    const midnight = days * 1440
    return (
      isSchoolDay &&
      lesson.startMinute < midnight + settings.schoolEndMinute &&
      endMinute(lesson) > midnight + settings.schoolStartMinute
    )
  })

const outOfSchoolHours = (lesson: Lesson, settings: Settings): Reason[] => {
  if (lesson.isSchoolEvent || !touchesSchoolHours(lesson, settings)) return []
  const hours = `${sayMinute(settings.schoolStartMinute)}から${sayMinute(settings.schoolEndMinute)}まで`
  const sentence = `${sayLesson(lesson)}は授業の時間（${hours}）と重なります。学校行事でなければ、中学生・高校生は参加できません。`
  return [{ code: 'minor-school-hours', sentence }]
}

const notTooLong = (lesson: Lesson, settings: Settings): Reason[] => {
  const most = settings.minorMostMinutesALesson
  if (lesson.durationMinutes <= most) return []
  const sentence = `${sayLesson(lesson)}は${lesson.durationMinutes}分あります。中学生・高校生が参加できるのは1回${most}分までです。`
  return [{ code: 'minor-too-long', sentence }]
}

/** Why no minor may be at this lesson: minutes are compared from the lesson day's midnight, so 24:30 is after 17:00. */
export const closedToMinors = (lesson: Lesson, settings: Settings): Reason[] => [
  ...withinHours(lesson, settings),
  ...outOfSchoolHours(lesson, settings),
  ...notTooLong(lesson, settings),
]

/** When and how long a minor may help at one lesson. */
export const minorHours = (
  { lesson, volunteer }: Pick<CrewMember, 'lesson' | 'volunteer'>,
  settings: Settings,
): Finding[] =>
  closedToMinors(lesson, settings).map(({ code, sentence }) => hard(code, sentence, lesson.id, volunteer.id))
