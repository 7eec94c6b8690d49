import { z } from 'zod'
import { Day } from '../day.ts'
import { Erasure } from '../erasure.ts'
import { Id, line } from '../id.ts'
import { Minute } from '../municipality/municipality.ts'
import { Position } from '../position.ts'
import { Level, Topic } from '../words.ts'

export const Generation = z.enum(['silver', 'grandchild', 'local'])
export type Generation = z.infer<typeof Generation>

export const GENERATION_WORDS: Record<Generation, string> = {
  silver: 'シルバー世代',
  grandchild: '孫世代',
  local: '地域の人材',
}

/** Free every week on this weekday (0 = Sunday) from minute to minute of the day. */
export const WeeklyWindow = z.strictObject({
  weekday: z.int().min(0).max(6),
  fromMinute: Minute,
  untilMinute: Minute,
})

/** One day on which the weekly windows do not hold; null minutes = not free at all that day. */
export const DayException = z.strictObject({
  day: Day,
  fromMinute: Minute.nullable(),
  untilMinute: Minute.nullable(),
})

/**
 * サポーター: someone who helps at lessons. `adultFrom` is the day of the 18th birthday, null for those long grown up;
 * `revokedOn` the day from which they help no more, absent while they do.
 */
export const Volunteer = z.strictObject({
  id: Id,
  contactId: Id,
  partnerId: Id.nullable(),
  generation: Generation,
  isSilverCentreMember: z.boolean(),
  adultFrom: Day.nullable(),
  area: line(40),
  home: Position.nullable(),
  means: z.enum(['foot', 'bicycle', 'car']),
  skills: z.array(z.strictObject({ topic: Topic, level: Level })).max(39),
  weekly: z.array(WeeklyWindow).max(21),
  exceptions: z.array(DayException).max(200),
  mostLessonsADay: z.int().min(1).max(8),
  notTogetherIds: z.array(Id).max(20),
  revokedOn: Day.optional(),
  /** Absent while they are known. */
  erased: Erasure.optional(),
})
export type Volunteer = z.infer<typeof Volunteer>

/** Age is judged on the lesson's day. */
export const isMinorOn = (volunteer: Volunteer, day: Day): boolean =>
  volunteer.adultFrom !== null && day < volunteer.adultFrom

/** Their use was ended: from that day on they help nobody. What they gave before stays theirs. */
export const isRevokedOn = ({ revokedOn }: Volunteer, day: Day): boolean =>
  revokedOn !== undefined && revokedOn <= day

/** Grown up and still helping: with them a minor is not alone. */
export const canAccompanyOn = (volunteer: Volunteer, day: Day): boolean =>
  !isMinorOn(volunteer, day) && !isRevokedOn(volunteer, day)

/** 孫世代: whoever a student is taken for, grown up or not. */
export const isStudent = (volunteer: Volunteer): boolean => volunteer.generation === 'grandchild'
