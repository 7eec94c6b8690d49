import { addDays, weekday } from '../day.ts'
import { type Finding, hard } from '../finding.ts'
import { endMinute, type Lesson } from '../lesson/lesson.ts'
import type { Settings } from '../municipality/municipality.ts'
import { sayDayShort, sayMinute } from '../say-day.ts'
import type { CrewMember } from './crew.ts'
import { sayLesson } from './say-lesson.ts'

/** Who would be at which lesson. */
type Present = Pick<CrewMember, 'lesson' | 'volunteer'>

const withinHours = ({ lesson, volunteer }: Present, settings: Settings): Finding[] => {
  const { minorEarliestMinute: earliest, minorLatestEndMinute: latest } = settings
  const day = sayDayShort(lesson.lessonDay)
  const about = [lesson.id, volunteer.id]
  if (endMinute(lesson) > latest)
    return [
      hard(
        'minor-hours',
        `${day}の${sayMinute(latest)}を過ぎるため、中学生・高校生は参加できません（${sayMinute(latest)}まで）。`,
        ...about,
      ),
    ]
  if (lesson.startMinute >= earliest) return []
  const sentence = `${day}の${sayMinute(earliest)}より前に始まるため、中学生・高校生は参加できません（${sayMinute(earliest)}から）。`
  return [hard('minor-hours', sentence, ...about)]
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

const outOfSchoolHours = ({ lesson, volunteer }: Present, settings: Settings): Finding[] => {
  if (lesson.isSchoolEvent || !touchesSchoolHours(lesson, settings)) return []
  const hours = `${sayMinute(settings.schoolStartMinute)}から${sayMinute(settings.schoolEndMinute)}まで`
  const sentence = `${sayLesson(lesson)}は授業の時間（${hours}）と重なります。学校行事でなければ、中学生・高校生は参加できません。`
  return [hard('minor-school-hours', sentence, lesson.id, volunteer.id)]
}

const notTooLong = ({ lesson, volunteer }: Present, settings: Settings): Finding[] => {
  const most = settings.minorMostMinutesALesson
  if (lesson.durationMinutes <= most) return []
  const sentence = `${sayLesson(lesson)}は${lesson.durationMinutes}分あります。中学生・高校生が参加できるのは1回${most}分までです。`
  return [hard('minor-too-long', sentence, lesson.id, volunteer.id)]
}

/** When and how long a minor may help at one lesson; minutes are compared from the lesson day's midnight, so 24:30 is after 17:00. */
export const minorHours = (member: Present, settings: Settings): Finding[] => [
  ...withinHours(member, settings),
  ...outOfSchoolHours(member, settings),
  ...notTooLong(member, settings),
]
