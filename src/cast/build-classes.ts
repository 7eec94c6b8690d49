import type { Booking } from '#domain/booking/booking.ts'
import type { Row } from '#domain/tables.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { areaPosition } from './area-position.ts'
import { castDay } from './cast-day.ts'
import { castId, classId } from './cast-ids.ts'
import {
  type LessonDraft,
  stage,
  stageBooking,
  type StagedLesson,
  stagePairings,
  stateOn,
} from './staged-lesson.ts'
import type { ClassData, Course, Scene, Town } from './town.ts'

const MOST_PEOPLE = 50

const courseOf = (town: Town, key: string): Course => {
  const course = town.courses[key]
  if (!course) throw new Error(`the cast names a course that its town does not have: ${town.prefix} ${key}`)
  return course
}

type Where = Pick<Row<'lesson'>, 'placeId' | 'placeName' | 'placeKind' | 'area' | 'position'>

const whereOf = (town: Town, key: string): Where => {
  const place = town.places.find(([own]) => own === key)
  if (!place) throw new Error(`the cast names a place that its town does not have: ${town.prefix} ${key}`)
  const [, placeName, placeKind, area] = place
  const placeId = castId(town, `place-${key}`)
  return { placeId, placeName, placeKind, area, position: areaPosition(town, area, placeId) }
}

const draftClass = ({ town, today }: Scene, data: ClassData): LessonDraft => {
  const course = courseOf(town, data.course)
  const lessonDay = castDay(today, data.day)
  return {
    id: classId(town, lessonDay, data.course),
    title: course.title,
    description: course.description,
    form: course.form,
    track: course.track,
    ...whereOf(town, course.place),
    learnerHomeId: null,
    lessonDay,
    startMinute: course.startMinute,
    durationMinutes: course.durationMinutes,
    topics: [...course.topics],
    level: course.level,
    capacity: course.capacity,
    learnersPerHelper: course.learnersPerHelper ?? DEFAULT_SETTINGS.learnersPerHelper,
    isSchoolEvent: course.isSchoolEvent ?? false,
    resourceIds: (course.resources ?? []).map((key) => castId(town, key)),
    requestId: null,
    passWord: '',
    state: stateOn(data.day, data.state),
  }
}

const seatState = (draft: LessonDraft, data: ClassData, learner: number): Booking['state'] => {
  if (draft.state === 'cancelled') return 'cancelled'
  if (draft.state !== 'held') return 'booked'
  return data.absent?.includes(learner) ? 'absent' : 'attended'
}

const bookingsOf = (scene: Scene, draft: LessonDraft, data: ClassData, first: number): Booking[] => {
  const { booked, waiting = [], cancelled = [] } = data
  return [
    ...booked.map((learner) => ({ learner, state: seatState(draft, data, learner) })),
    ...waiting.map((learner, index) => ({ learner, state: 'waitlisted' as const, position: index + 1 })),
    ...cancelled.map((learner) => ({ learner, state: 'cancelled' as const })),
  ].map((seat, index) => stageBooking(scene, draft, { ...seat, ordinal: first + index }))
}

/** Every lesson of the town that is not a home visit. */
export const buildClasses = (scene: Scene): StagedLesson[] =>
  scene.town.classes.map((data, index) => {
    const draft = draftClass(scene, data)
    const bookings = bookingsOf(scene, draft, data, index * MOST_PEOPLE)
    return stage(draft, stagePairings(scene, draft.id, data.helpers), bookings)
  })
