import { type Finding, hard } from '../finding.ts'
import { type Lesson, spanOf } from '../lesson/lesson.ts'
import { travelMinutes, wayMinutes } from '../lesson/travel-minutes.ts'
import type { Settings } from '../municipality/municipality.ts'
import { planningOf } from '../municipality/planning.ts'
import { isStanding } from '../pairing/pairing.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'
import { grouped } from './grouped.ts'
import { type Gap, type LessonPair, overlapsAmong } from './overlaps.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

const always = (minutes: number): Gap => ({ between: () => minutes, most: minutes })

/**
 * The way between two lessons plus the buffer. By way of the first place no two lessons lie further apart than twice the
 * farthest, unless the municipality gave a longer way between areas.
 */
const onTheWay = (lessons: readonly Lesson[], means: Volunteer['means'], settings: Settings): Gap => {
  const { bufferMinutes: buffer } = settings
  const { travelOverrides } = planningOf(settings)
  const hub = lessons.find((lesson) => lesson.position)?.position ?? null
  const farthest = lessons.reduce(
    (most, { position }) => Math.max(most, travelMinutes(hub, position, means)),
    0,
  )
  return {
    between: (earlier, later) => buffer + wayMinutes(earlier, later, means, travelOverrides),
    most: buffer + Math.max(2 * farthest, ...travelOverrides.map(({ minutes }) => minutes)),
  }
}

/** Whether one person cannot go to both: they overlap, or leave too little time for the way between. */
export const areInTheWay = (
  one: Lesson,
  other: Lesson,
  means: Volunteer['means'],
  settings: Settings,
): boolean => overlapsAmong([one, other], onTheWay([one, other], means, settings)).length > 0

const say = ([earlier, later]: LessonPair): string => `${sayLesson(earlier)}と${sayLesson(later)}`

/** At the same time, or one after the other with too little time between. */
const sayClash = (pair: LessonPair): string => {
  const [earlier, later] = pair.map(spanOf)
  return earlier && later && later.start < earlier.end
    ? `同じサポーターの予定が重なっています（${say(pair)}）。`
    : `同じサポーターが${say(pair)}に続けて入っています。移動と準備の時間が足りません。`
}

/** The ids of the two lessons in a fixed order, so that moving one past the other is not a new finding. */
const finding = (code: string, pair: LessonPair, whoId: string, sentence: string): Finding => {
  const [first = '', second = ''] = pair.map((lesson) => lesson.id).sort()
  return hard(code, sentence, first, whoId, second)
}

/** Lesson by lesson what each one has promised; lessons cancelled or outside the plan do not count. */
const lessonsByWho = (plan: Plan, promises: readonly { who: string; lessonId: string }[]) => {
  const standing = plan.lessons.filter((lesson) => lesson.state !== 'cancelled')
  const lessons = new Map(standing.map((lesson) => [lesson.id, lesson]))
  return [...grouped(promises, ({ who }) => who)].map(([who, theirs]): [string, Lesson[]] => [
    who,
    [...new Set(theirs.map(({ lessonId }) => lessonId))].flatMap((id) => lessons.get(id) ?? []),
  ])
}

export const volunteersNotDoubleBooked = (plan: Plan): Finding[] => {
  const volunteers = new Map(plan.volunteers.map((volunteer) => [volunteer.id, volunteer]))
  const promises = plan.pairings
    .filter(isStanding)
    .map(({ volunteerId, lessonId }) => ({ who: volunteerId, lessonId }))
  return lessonsByWho(plan, promises).flatMap(([who, lessons]) => {
    const gap = onTheWay(lessons, volunteers.get(who)?.means ?? 'car', plan.settings)
    return overlapsAmong(lessons, gap).map((pair) =>
      finding('volunteer-double-booked', pair, who, sayClash(pair)),
    )
  })
}

export const learnersNotDoubleBooked = (plan: Plan): Finding[] => {
  const promises = plan.bookings
    .filter(({ state }) => state === 'booked' || state === 'attended')
    .map(({ learnerId, lessonId }) => ({ who: learnerId, lessonId }))
  return lessonsByWho(plan, promises).flatMap(([who, lessons]) =>
    overlapsAmong(lessons, always(0)).map((pair) =>
      finding('learner-double-booked', pair, who, `同じ受講者の予約が重なっています（${say(pair)}）。`),
    ),
  )
}

export const resourcesNotDoubleBooked = (plan: Plan): Finding[] => {
  const resources = new Map(plan.resources.map((resource) => [resource.id, resource]))
  const promises = plan.lessons.flatMap(({ id, resourceIds }) =>
    resourceIds.map((who) => ({ who, lessonId: id })),
  )
  return lessonsByWho(plan, promises).flatMap(([who, lessons]) => {
    const isVehicle = resources.get(who)?.kind === 'vehicle'
    return overlapsAmong(lessons, always(isVehicle ? plan.settings.bufferMinutes : 0)).map((pair) =>
      finding(
        'resource-double-booked',
        pair,
        who,
        `同じ${isVehicle ? '車両' : '機材'}が${say(pair)}で重なっています。`,
      ),
    )
  })
}

/** Rule 1: no volunteer, learner or resource is in two places at once. */
export const noDoubleBooking = (plan: Plan): Finding[] => [
  ...volunteersNotDoubleBooked(plan),
  ...learnersNotDoubleBooked(plan),
  ...resourcesNotDoubleBooked(plan),
]
