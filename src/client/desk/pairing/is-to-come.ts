import { type Instant, tokyoDay, tokyoMinute } from '#domain/day.ts'
import type { BoardVisit } from './board-visits.ts'

/** Whether it has not begun: then somebody may still drop out of it. */
export const isToCome = (
  { day, startMinute }: Pick<BoardVisit, 'day' | 'startMinute'>,
  now: Instant = new Date().toISOString(),
): boolean => day > tokyoDay(now) || (day === tokyoDay(now) && startMinute > tokyoMinute(now))
