import type { CheckKind } from '../check/check.ts'
import { type Finding, hard } from '../finding.ts'
import { isHomeVisit } from '../lesson/lesson.ts'
import type { Day } from '../day.ts'
import { checksOf, type HasCheck } from './checks-of.ts'
import { crewsOf, hasAgreed } from './crew.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

const NEEDED: readonly (readonly [CheckKind, string])[] = [
  ['training', '研修の受講'],
  ['identity', '本人確認'],
]

/** Which of the checks that a visit at a home asks for a volunteer has not on that day, in words; none when all is well. */
export const homeChecksMissing = (hasCheck: HasCheck, volunteerId: string, day: Day): string[] =>
  NEEDED.filter(([kind]) => !hasCheck(volunteerId, kind, day)).map(([, word]) => word)

/** Rule 6: whoever said yes to a visit at a home was trained, and is who they say, on that day. */
export const checksInForce = (plan: Plan): Finding[] => {
  const hasCheck = checksOf(plan)
  return crewsOf(plan)
    .filter(({ lesson }) => isHomeVisit(lesson))
    .flatMap(({ lesson, members }) =>
      members.filter(hasAgreed).flatMap(({ volunteer }) => {
        const missing = homeChecksMissing(hasCheck, volunteer.id, lesson.lessonDay)
        if (missing.length === 0) return []
        const what = missing.join('と')
        const sentence = `${sayLesson(lesson)}（自宅）の日に、サポーターの${what}が有効ではありません。`
        return [hard('check-missing', sentence, lesson.id, volunteer.id)]
      }),
    )
}
