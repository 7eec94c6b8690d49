import type { Finding } from '#domain/finding.ts'
import { isAhead } from '#domain/lesson/lesson.ts'
import { loadNeeds } from '#domain/need.ts'
import { planAround } from '#domain/rules/plan-around.ts'
import { planOf } from '#domain/rules/plan.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import { useSession } from '#client/state/session.ts'
import { useLive } from './useLive.ts'

/**
 * What there is to say of a lesson ahead as it stands. No hard rule may be broken, and yet what is known of somebody may have
 * changed since.
 */
export const useLessonFindings = (lessonId: () => string) => {
  const session = useSession()
  return useLive(async (database): Promise<Finding[]> => {
    const municipality = session.actor?.municipality ?? ''
    const needs = planAround({ municipality, lessonIds: [lessonId()] })
    const rows = await loadNeeds(needs, (table, by, values) => database.rowsBy(table, by, values))
    const lesson = rows.get('lesson', lessonId())
    if (!lesson || !isAhead(lesson)) return []
    return findingsOf(planOf(rows)).filter(({ about }) => about.includes(lesson.id))
  }, lessonId)
}
