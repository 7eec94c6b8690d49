import { z } from 'zod'
import { line } from '../id.ts'
import { Position } from '../position.ts'
import { MunicipalityCode } from './municipality-code.ts'

/** A minute of the day, 0–1440. */
export const Minute = z.int().min(0).max(1440)

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
