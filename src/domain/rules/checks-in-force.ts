import type { CheckKind } from '../check/check.ts'
import { type Finding, hard } from '../finding.ts'
import { isHomeVisit } from '../lesson/lesson.ts'
import { checksOf } from './checks-of.ts'
import { crewsOf, hasAgreed } from './crew.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

const NEEDED: readonly (readonly [CheckKind, string])[] = [
  ['training', '研修の受講'],
  ['identity', '本人確認'],
]

/** Rule 6: whoever said yes to a visit at a home was trained, and is who they say, on that day. */
export const checksInForce = (plan: Plan): Finding[] => {
  const hasCheck = checksOf(plan)
  return crewsOf(plan)
    .filter(({ lesson }) => isHomeVisit(lesson))
    .flatMap(({ lesson, members }) =>
      members.filter(hasAgreed).flatMap(({ volunteer }) => {
        const missing = NEEDED.filter(([kind]) => !hasCheck(volunteer.id, kind, lesson.lessonDay))
        if (missing.length === 0) return []
        const what = missing.map(([, word]) => word).join('と')
        const sentence = `${sayLesson(lesson)}（自宅）の日に、サポーターの${what}が有効ではありません。`
        return [hard('check-missing', sentence, lesson.id, volunteer.id)]
      }),
    )
}
