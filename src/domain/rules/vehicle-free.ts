import { addDays } from '../day.ts'
import { type Finding, hard } from '../finding.ts'
import { endMinute, type Lesson } from '../lesson/lesson.ts'
import { sayDayShort } from '../say-day.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

const daysOf = (lesson: Lesson) =>
  endMinute(lesson) > 1440 ? [lesson.lessonDay, addDays(lesson.lessonDay, 1)] : [lesson.lessonDay]

/** Rule 7: a vehicle (or a loan device) is not booked on a day on which others have it. */
export const vehicleFree = (plan: Plan): Finding[] => {
  const resources = new Map(
    plan.resources.map((resource) => [resource.id, { ...resource, blocked: new Set(resource.blockedDays) }]),
  )
  return plan.lessons
    .filter((lesson) => lesson.state !== 'cancelled')
    .flatMap((lesson) =>
      [...new Set(lesson.resourceIds)].flatMap((id) => {
        const resource = resources.get(id)
        const day = daysOf(lesson).find((one) => resource?.blocked.has(one))
        if (!resource || !day) return []
        const what = resource.kind === 'vehicle' ? '車両' : '機材'
        const sentence = `${sayLesson(lesson)}で使う${what}は、${sayDayShort(day)}は使えません。`
        return [hard('resource-blocked', sentence, lesson.id, id)]
      }),
    )
}
