import { addDays, type Day, mondayOf } from '../day.ts'
import { type Finding, hard } from '../finding.ts'
import { endMinute, type Lesson } from '../lesson/lesson.ts'
import { sayDayShort } from '../say-day.ts'
import { type CrewMember, crewsOf, hasAgreed } from './crew.ts'
import { grouped } from './grouped.ts'
import type { Plan } from './plan.ts'

interface Work extends CrewMember {
  readonly day: Day
  readonly minutes: number
}

/** The days of a lesson with the minutes on each: past midnight it is work on two days, and may belong to two weeks or months. */
export const workDays = (lesson: Lesson): { readonly day: Day; readonly minutes: number }[] => {
  const { lessonDay, startMinute } = lesson
  const end = endMinute(lesson)
  return [
    { day: lessonDay, minutes: Math.min(end, 1440) - startMinute },
    { day: addDays(lessonDay, 1), minutes: end - 1440 },
  ].filter(({ minutes }) => minutes > 0)
}

const workOf = (member: CrewMember): Work[] => workDays(member.lesson).map((work) => ({ ...member, ...work }))

/** Told of every lesson in the week or month: whichever was added last is among them. */
const ofEachLesson = (code: string, work: readonly Work[], sentence: string): Finding[] =>
  [...new Set(work.map(({ lesson }) => lesson.id))].map((id) =>
    hard(code, sentence, id, ...work.slice(0, 1).map(({ volunteer }) => volunteer.id)),
  )

const hours = (minutes: number): string => {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}時間${rest === 0 ? '' : `${rest}分`}`
}

const weekKept = (week: readonly Work[], mostHours: number): Finding[] => {
  const minutes = week.reduce((sum, one) => sum + one.minutes, 0)
  const first = week[0]
  if (!first || minutes <= mostHours * 60) return []
  const sentence = `${sayDayShort(mondayOf(first.day))}からの週に、シルバー人材センターの会員の活動が${hours(minutes)}になります（週${mostHours}時間まで）。`
  return ofEachLesson('silver-hours', week, sentence)
}

const monthKept = (month: readonly Work[], mostDays: number): Finding[] => {
  const days = new Set(month.map(({ day }) => day)).size
  const first = month[0]
  if (!first || days <= mostDays) return []
  const sentence = `${Number(first.day.slice(5, 7))}月に、シルバー人材センターの会員の活動が${days}日になります（月${mostDays}日まで）。`
  return ofEachLesson('silver-days', month, sentence)
}

/** Rule 5: members of a Silver Centre work at most so many hours a week (Monday to Sunday) and days a calendar month. */
export const silverHours = (plan: Plan): Finding[] => {
  const work = crewsOf(plan)
    .flatMap(({ members }) => members.filter((one) => one.volunteer.isSilverCentreMember && hasAgreed(one)))
    .flatMap(workOf)
  const weeks = grouped(work, ({ volunteer, day }) => `${volunteer.id} ${mondayOf(day)}`)
  const months = grouped(work, ({ volunteer, day }) => `${volunteer.id} ${day.slice(0, 7)}`)
  return [
    ...[...weeks.values()].flatMap((week) => weekKept(week, plan.settings.silverMostHoursAWeek)),
    ...[...months.values()].flatMap((month) => monthKept(month, plan.settings.silverMostDaysAMonth)),
  ]
}
