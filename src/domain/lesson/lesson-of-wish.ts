import type { Day } from '../day.ts'
import type { Request } from '../request/request.ts'
import type { Lesson } from './lesson.ts'

/** A wish is made a visit for two learners a helper. */
const LEARNERS_PER_HELPER = 2

/** The visit that this wish would become at this start, under the request's id: what the rules are asked about. */
export const lessonOfWish = (
  {
    request,
    area,
    position,
    durationMinutes,
  }: { readonly request: Request } & Pick<Lesson, 'area' | 'position' | 'durationMinutes'>,
  { day, startMinute }: { readonly day: Day; readonly startMinute: number },
): Lesson => {
  const isHome = request.placeKind === '自宅'
  return {
    id: request.id,
    title: '',
    description: '',
    form: isHome ? '訪問型' : '出張型',
    track: 'シルバー世代連携型',
    placeKind: request.placeKind,
    placeId: null,
    placeName: '',
    learnerHomeId: isHome ? request.learnerId : null,
    area,
    position,
    lessonDay: day,
    startMinute,
    durationMinutes,
    topics: request.topics,
    level: '基本',
    capacity: isHome ? 2 : Math.max(2, request.seats),
    learnersPerHelper: LEARNERS_PER_HELPER,
    seatsTaken: request.seats,
    seatsWaiting: 0,
    isSchoolEvent: false,
    resourceIds: [],
    requestId: request.id,
    passWord: '',
    state: 'open',
    startedAt: null,
    endedAt: null,
  }
}
