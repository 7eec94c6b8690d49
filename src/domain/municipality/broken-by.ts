import type { Day } from '../day.ts'
import { type Finding, findingKey } from '../finding.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Plan } from '../rules/plan.ts'
import { findingsOf } from '../rules/rules.ts'
import type { Settings } from './municipality.ts'

/** A settled lesson, and the rule it would break. */
export interface Broken {
  readonly lesson: Lesson
  readonly finding: Finding
}

/** What other settings would newly find wrong with settled lessons from this day on; nothing that is wrong already. */
export const brokenBy = (plan: Plan, settings: Settings, today: Day): Broken[] => {
  const settled = plan.lessons.filter(({ state, lessonDay }) => state === 'confirmed' && lessonDay >= today)
  const known = new Set(findingsOf(plan).map(findingKey))
  const found = findingsOf({ ...plan, settings }).filter((one) => one.isHard && !known.has(findingKey(one)))
  return settled.flatMap((lesson) =>
    found.filter(({ about }) => about.includes(lesson.id)).map((finding) => ({ lesson, finding })),
  )
}
