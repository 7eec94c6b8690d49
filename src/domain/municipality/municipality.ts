import { z } from 'zod'
import { line } from '../id.ts'
import { Position } from '../position.ts'
import { MunicipalityCode } from './municipality-code.ts'
import { Planning } from './planning.ts'

/** A minute of the day, 0–1440. */
export const Minute = z.int().min(0).max(1440)

/** How long what is kept: months, years and days as named. */
export const Retention = z.strictObject({
  /** After so many months without request, booking or lesson a learner is proposed for erasure. */
  learnerMonths: z.int().min(1).max(120),
  /** The same for whoever withdrew and never came. */
  withdrawnMonths: z.int().min(1).max(120),
  auditYears: z.int().min(3).max(30),
  /** So many days after a lesson was closed it leaves the helpers' devices. */
  closedLessonDays: z.int().min(1).max(14),
})
export type Retention = z.infer<typeof Retention>

/** What a municipality decides for itself; minutes of the day, minutes, hours and days as named. */
export const Settings = z.strictObject({
  minorEarliestMinute: Minute,
  minorLatestEndMinute: Minute,
  schoolStartMinute: Minute,
  schoolEndMinute: Minute,
  minorMostMinutesALesson: z.int().min(1).max(480),
  minorMostLessonsADay: z.int().min(1).max(8),
  silverMostHoursAWeek: z.int().min(1).max(60),
  silverMostDaysAMonth: z.int().min(1).max(31),
  learnersPerHelper: z.number().min(1).max(20),
  bufferMinutes: z.int().min(0).max(240),
  callBackDays: z.int().min(1).max(14),
  /** Absent in rows of earlier releases: read it with `retentionOf`. */
  retention: Retention.optional(),
  /** Absent in rows of earlier releases: read it with `planningOf`. */
  planning: Planning.optional(),
})
export type Settings = z.infer<typeof Settings>

/** 市町: the tenant, the unit of sync and of sharding. Its id is its code. */
export const Municipality = z.strictObject({
  id: MunicipalityCode,
  name: line(40),
  kana: line(60),
  position: Position,
  telephone: line(20),
  office: line(80),
  settings: Settings,
})
export type Municipality = z.infer<typeof Municipality>

export const DEFAULT_RETENTION: Retention = {
  learnerMonths: 36,
  withdrawnMonths: 12,
  auditYears: 5,
  closedLessonDays: 3,
}

export const retentionOf = ({ retention }: Settings): Retention => retention ?? DEFAULT_RETENTION

export const DEFAULT_SETTINGS: Settings = {
  minorEarliestMinute: 8 * 60,
  minorLatestEndMinute: 17 * 60,
  schoolStartMinute: 8 * 60 + 30,
  schoolEndMinute: 15 * 60 + 30,
  minorMostMinutesALesson: 90,
  minorMostLessonsADay: 2,
  silverMostHoursAWeek: 20,
  silverMostDaysAMonth: 10,
  learnersPerHelper: 4,
  bufferMinutes: 15,
  callBackDays: 2,
}
