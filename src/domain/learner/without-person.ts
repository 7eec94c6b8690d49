import type { Booking } from '../booking/booking.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Report } from '../report/report.ts'
import type { Request } from '../request/request.ts'
import type { Learner } from './learner.ts'

/** Stands where the number of a slip was. */
const NO_NUMBER = '00000000'

/** What the numbers count stays (reasons, states, days, seats, satisfaction); what tells of a person goes. */
export const learnerWithoutPerson = (learner: Learner): Learner => ({
  ...learner,
  area: '',
  phoneKind: '共通',
  needs: [],
  familiarVolunteerIds: [],
})

export const requestWithoutPerson = (request: Request): Request => ({
  ...request,
  number: NO_NUMBER,
  wish: 'any',
  askedBy: { ...request.askedBy, relation: '' },
})

export const bookingWithoutPerson = ({ joinedBefore: _joinedBefore, ...booking }: Booking): Booking => ({
  ...booking,
  number: NO_NUMBER,
})

export const reportWithoutPerson = (report: Report): Report => ({
  ...report,
  canDo: [],
  learnt: '',
  next: '',
  voice: '',
})

/** A visit at their home, or where they wished it (a room of a care home is one): where it is, and whatever was written of it. */
export const visitWithoutPerson = (lesson: Lesson): Lesson => ({
  ...lesson,
  title: lesson.form,
  description: '',
  placeName: '',
  area: '',
  position: null,
  passWord: '',
})
