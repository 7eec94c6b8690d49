import { addDays } from '../day.ts'
import { type Finding, hard } from '../finding.ts'
import type { Settings } from '../municipality/municipality.ts'
import { sayDayShort } from '../say-day.ts'
import { isMinorOn } from '../volunteer/volunteer.ts'
import { checksOf, type HasCheck } from './checks-of.ts'
import { type CrewMember, crewsOf, hasAgreed } from './crew.ts'
import { grouped } from './grouped.ts'
import { minorHours } from './minor-hours.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

/** Consent, approval and insurance that a minor lacks for this lesson. */
export const minorPapers = (
  { lesson, volunteer }: Pick<CrewMember, 'lesson' | 'volunteer'>,
  hasCheck: HasCheck,
): Finding[] => {
  const day = lesson.lessonDay
  const has = (kind: Parameters<HasCheck>[1], on = day) => hasCheck(volunteer.id, kind, on)
  const missing = (code: string, what: string) =>
    hard(code, `${sayLesson(lesson)}の日に、中学生・高校生の${what}。`, lesson.id, volunteer.id)
  return [
    ...(has('guardian-consent') ? [] : [missing('minor-consent', '保護者の同意が確認できていません')]),
    ...(has('school-approval') ? [] : [missing('minor-school-approval', '学校の承認が確認できていません')]),
    ...(has('insurance') && has('insurance', addDays(day, -1))
      ? []
      : [
          missing(
            'minor-insurance',
            '保険が確認できていません（前の日までに有効になっている必要があります）',
          ),
        ]),
  ]
}

const tooManyADay = (members: readonly CrewMember[], settings: Settings): Finding[] => {
  const most = settings.minorMostLessonsADay
  const perDay = grouped(members, ({ lesson, volunteer }) => `${volunteer.id} ${lesson.lessonDay}`)
  return [...perDay.values()]
    .filter((theirs) => theirs.length > most)
    .flatMap((theirs) =>
      theirs.map(({ lesson, volunteer }) =>
        hard(
          'minor-too-many',
          `${sayDayShort(lesson.lessonDay)}に同じ中学生・高校生が${theirs.length}回入っています（1日${most}回まで）。`,
          lesson.id,
          volunteer.id,
        ),
      ),
    )
}

/** Rule 4: what must hold before a minor who said yes may come. */
export const minorConditions = (plan: Plan): Finding[] => {
  const hasCheck = checksOf(plan)
  const minors = crewsOf(plan)
    .flatMap(({ members }) => members.filter(hasAgreed))
    .filter(({ lesson, volunteer }) => isMinorOn(volunteer, lesson.lessonDay))
  return [
    ...minors.flatMap((minor) => [...minorPapers(minor, hasCheck), ...minorHours(minor, plan.settings)]),
    ...tooManyADay(minors, plan.settings),
  ]
}
