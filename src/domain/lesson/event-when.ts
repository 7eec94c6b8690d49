import type { Day } from '../day.ts'
import type { EventCells, RowRemarks } from './event-row.ts'
import { readEventDay } from './read-event-day.ts'
import { readEventMinute } from './read-event-minute.ts'

/** How long a class is taken to last where the table names no end. */
export const USUAL_MINUTES = 90
const FEWEST_MINUTES = 10
const MOST_MINUTES = 720

/** The day and the time a row names; minutes from that day's midnight. */
export interface EventWhen {
  readonly lessonDay: Day
  readonly startMinute: number
  readonly durationMinutes: number
}

const dayOf = (cells: EventCells, field: 'startDay' | 'endDay', remarks: RowRemarks): Day | null => {
  const written = cells[field].trim()
  if (written === '') return remarks.error(field, '日付が空です')
  return readEventDay(written) ?? remarks.error(field, `「${written}」は日付として読めません`)
}

const minuteOf = (cells: EventCells, field: 'startTime' | 'endTime', remarks: RowRemarks): number | null => {
  const written = cells[field].trim()
  if (written === '') return remarks.error(field, '時刻が空です')
  return readEventMinute(written) ?? remarks.error(field, `「${written}」は時刻として読めません`)
}

const checkEndDay = (cells: EventCells, lessonDay: Day, remarks: RowRemarks): void => {
  if (cells.endDay.trim() === '') return
  const endDay = dayOf(cells, 'endDay', remarks)
  if (endDay === null || endDay === lessonDay) return
  if (endDay < lessonDay) remarks.error('endDay', '終わりの日が始まりの日より前です')
  else remarks.error('endDay', '何日も続く催しは1日ずつ分けてください')
}

const minutesOf = (cells: EventCells, startMinute: number, remarks: RowRemarks): number | null => {
  if (cells.endTime.trim() === '') {
    remarks.note('endTime', `終わりの時刻がないので${USUAL_MINUTES}分の講座とします`)
    return USUAL_MINUTES
  }
  const endMinute = minuteOf(cells, 'endTime', remarks)
  if (endMinute === null) return null
  const minutes = endMinute - startMinute
  if (minutes <= 0) return remarks.error('endTime', '終わりの時刻が始まりの時刻より後ではありません')
  if (minutes < FEWEST_MINUTES) return remarks.error('endTime', `${FEWEST_MINUTES}分より短い講座は作れません`)
  if (minutes > MOST_MINUTES)
    return remarks.error('endTime', `${MOST_MINUTES / 60}時間より長い講座は作れません`)
  return minutes
}

/** When the class is. Null where the row does not say it clearly; the remarks then hold why. */
export const whenOfEvent = (cells: EventCells, remarks: RowRemarks): EventWhen | null => {
  const lessonDay = dayOf(cells, 'startDay', remarks)
  if (lessonDay) checkEndDay(cells, lessonDay, remarks)
  const startMinute = minuteOf(cells, 'startTime', remarks)
  if (startMinute === null) return null
  if (startMinute > 1439) return remarks.error('startTime', '24時ちょうどには始められません')
  const durationMinutes = minutesOf(cells, startMinute, remarks)
  return lessonDay && durationMinutes ? { lessonDay, startMinute, durationMinutes } : null
}
