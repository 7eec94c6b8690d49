import type { Booking } from '#domain/booking/booking.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { areaPosition } from './area-position.ts'
import { castDay } from './cast-day.ts'
import { castId, learnerId, visitId } from './cast-ids.ts'
import { pick } from './seed.ts'
import {
  type LessonDraft,
  stage,
  stageBooking,
  type StagedLesson,
  stagePairings,
  stateOn,
} from './staged-lesson.ts'
import type { Scene, VisitData } from './town.ts'

const FIRST_ORDINAL = 5000
const PASS_WORDS = ['みかん', 'さくら', 'ふぐ', 'とんび', 'れんげ', 'しらうお', 'つばき', 'ひまわり'] as const

/** The request that a visit to a home answers. */
export const visitRequestId = (lessonId: string): string => `${lessonId}.request`

const draftVisit = ({ town, today }: Scene, data: VisitData): LessonDraft => {
  const lessonDay = castDay(today, data.day)
  const id = visitId(town, lessonDay, data.learner)
  const learner = learnerId(town, data.learner)
  const area = town.learners[data.learner - 1]?.[2] ?? ''
  return {
    id,
    title: `ご自宅で${data.topics[0] ?? ''}`,
    description: '',
    form: '訪問型',
    track: data.track,
    placeKind: '自宅',
    placeId: null,
    placeName: '',
    learnerHomeId: learner,
    area,
    position: areaPosition(town, area, learner),
    lessonDay,
    startMinute: data.startMinute,
    durationMinutes: data.durationMinutes,
    topics: [...data.topics],
    level: '基本',
    capacity: data.seats ?? 1,
    learnersPerHelper: DEFAULT_SETTINGS.learnersPerHelper,
    isSchoolEvent: false,
    resourceIds: (data.resources ?? []).map((key) => castId(town, key)),
    requestId: visitRequestId(id),
    passWord: pick(PASS_WORDS, id),
    state: stateOn(data.day, data.state),
  }
}

const bookingsOf = (scene: Scene, draft: LessonDraft, data: VisitData, ordinal: number): Booking[] => {
  if (data.isOffered) return []
  const state = draft.state === 'held' ? 'attended' : 'booked'
  const seat = { learner: data.learner, state, ordinal, seats: data.seats ?? 1 } as const
  return [stageBooking(scene, draft, { ...seat, requestId: visitRequestId(draft.id) })]
}

/** Every visit to a learner's home. */
export const buildVisits = (scene: Scene): StagedLesson[] =>
  scene.town.visits.map((data, index) => {
    const draft = draftVisit(scene, data)
    const bookings = bookingsOf(scene, draft, data, FIRST_ORDINAL + index)
    return stage(draft, stagePairings(scene, draft.id, data.helpers), bookings)
  })
