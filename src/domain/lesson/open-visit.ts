import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { bookingId } from '../booking/booking.ts'
import { Contact } from '../contact/contact.ts'
import { type Instant, tokyoDay } from '../day.ts'
import { type Refusal, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import type { Request } from '../request/request.ts'
import { planAround } from '../rules/plan-around.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { Lesson } from './lesson.ts'

const Input = z.strictObject({
  lessonId: Id,
  requestId: Id,
  ...Lesson.pick({
    lessonDay: true,
    startMinute: true,
    durationMinutes: true,
    area: true,
    position: true,
    placeName: true,
    track: true,
    passWord: true,
  }).shape,
  /** The address as told on the telephone; empty leaves what is known. */
  address: Contact.shape.address,
})
type Input = z.infer<typeof Input>

const MINUTES_A_DAY = 1440

const visitFor = (request: Request, input: Input): Lesson => {
  const isHome = request.placeKind === '自宅'
  return {
    id: input.lessonId,
    title: `${request.topics.join('・')}の訪問`,
    description: '',
    form: isHome ? '訪問型' : '出張型',
    track: input.track,
    placeKind: request.placeKind,
    placeId: null,
    placeName: input.placeName,
    learnerHomeId: isHome ? request.learnerId : null,
    area: input.area,
    position: input.position,
    lessonDay: input.lessonDay,
    startMinute: input.startMinute,
    durationMinutes: input.durationMinutes,
    topics: request.topics,
    level: '基本',
    capacity: isHome ? 2 : Math.max(2, request.seats),
    learnersPerHelper: 2,
    seatsTaken: request.seats,
    seatsWaiting: 0,
    isSchoolEvent: false,
    resourceIds: [],
    requestId: request.id,
    passWord: input.passWord,
    state: 'open',
    startedAt: null,
    endedAt: null,
  }
}

const isSameVisit = (rows: Rows, { learnerId }: Request, known: Lesson, input: Input): boolean => {
  const { lessonId: _lessonId, address, ...typed } = input
  const contact = rows.get('contact', rows.get('learner', learnerId)?.contactId ?? '')
  return saysAll(known, typed) && (address === '' || contact?.address === address)
}

const whereTheyLive = (rows: Rows, request: Request, input: Input): Change[] => {
  const learner = rows.get('learner', request.learnerId)
  const contact = learner && rows.get('contact', learner.contactId)
  if (!learner || !contact) return []
  return [
    put('learner', { ...learner, area: input.area || learner.area }),
    put('contact', { ...contact, address: input.address || contact.address }),
  ]
}

const whyNotThen = (input: Input, now: Instant): Refusal | null => {
  if (input.lessonDay < tokyoDay(now))
    return refusal('day-past', '過ぎた日には訪問を作れません。', input.lessonId)
  if (input.startMinute + input.durationMinutes > MINUTES_A_DAY)
    return refusal('too-late', '訪問は、その日のうちに終わるようにしてください。', input.lessonId)
  return null
}

/** The coordinator makes a wish a visit: a lesson with one booking, still needing people. */
export const openVisit = defineMutation({
  name: 'lesson.open-visit',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ requestId, lessonId }, actor) => [
    need('request', 'id', [requestId]),
    need('learner', 'id', (rows) => rows.all('request').map((one) => one.learnerId)),
    need('contact', 'id', (rows) => rows.all('learner').map((one) => one.contactId)),
    need('booking', 'learnerId', (rows) => rows.all('learner').map((one) => one.id)),
    ...planAround({ municipality: actor.municipality, lessonIds: [lessonId] }),
  ],
  may: onlyCoordinator,
  apply: (rows, input, { madeAt, now }) => {
    const request = rows.get('request', input.requestId)
    if (!request)
      return { refusal: refusal('request-unknown', 'この申込は見つかりません。', input.requestId) }
    const known = rows.get('lesson', input.lessonId)
    if (known && isSameVisit(rows, request, known, input)) return KNOWN_ALREADY
    if (request.state !== 'received' && request.state !== 'offered')
      return {
        refusal: refusal(
          'request-settled',
          'この申込は、もう訪問の予定になっているか、取り下げられています。',
          request.id,
        ),
      }
    if (known) return { refusal: refusal('lesson-known', 'この訪問は、もう作られています。', input.lessonId) }
    const refused = whyNotThen(input, now)
    if (refused) return { refusal: refused }
    return {
      changes: [
        put('lesson', visitFor(request, input)),
        put('booking', {
          id: bookingId(input.lessonId, request.learnerId),
          number: request.number,
          lessonId: input.lessonId,
          learnerId: request.learnerId,
          requestId: request.id,
          seats: request.seats,
          state: 'booked',
          position: null,
          bookedAt: madeAt,
        }),
        put('request', { ...request, state: 'booked', lessonId: input.lessonId }),
        ...whereTheyLive(rows, request, input),
      ],
    }
  },
})
