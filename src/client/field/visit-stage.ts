import { type Instant, instantOf, tokyoDay } from '#domain/day.ts'
import { endMinute } from '#domain/lesson/lesson.ts'
import { isConfirmed } from '#domain/pairing/pairing.ts'
import type { Companion, FieldVisit } from '#client/queries/field-visit.ts'
import type { Tone } from '#client/kit/tone.ts'

/** How a visit stands for the helper who looks at it. */
export type VisitStage = 'cancelled' | 'done' | 'under-way' | 'unrecorded' | 'unsettled' | 'ahead'

const hasCome = ({ mark }: Companion): boolean => mark === 'arrived' || mark === 'left'

/** Begun for this device: its helper has come, or for a coordinator anybody. */
export const isBegun = ({ me, crew }: FieldVisit): boolean => (me ? hasCome(me) : crew.some(hasCome))

const LATE_MINUTES = 30

/** Its planned end was more than half an hour ago. */
export const isLongOver = ({ lesson }: FieldVisit, now: Instant): boolean =>
  now > instantOf(lesson.lessonDay, endMinute(lesson) + LATE_MINUTES)

export const visitStage = (visit: FieldVisit, now: Instant): VisitStage => {
  const { lesson, me } = visit
  if (lesson.state === 'cancelled') return 'cancelled'
  if (lesson.state === 'held') return 'done'
  const today = tokyoDay(now)
  if (lesson.lessonDay < today) return 'unrecorded'
  if (isBegun(visit) && lesson.lessonDay === today) return 'under-way'
  if (isLongOver(visit, now)) return 'unrecorded'
  const isSettled = lesson.state === 'confirmed' && (me === null || isConfirmed(me.pairing))
  return isSettled ? 'ahead' : 'unsettled'
}

export const STAGE_TONES: Record<VisitStage, Tone | 'neutral'> = {
  cancelled: 'error',
  done: 'success',
  'under-way': 'info',
  unrecorded: 'warning',
  unsettled: 'warning',
  ahead: 'neutral',
}
