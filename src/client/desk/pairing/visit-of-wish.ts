import type { Position } from '#domain/position.ts'
import type { Request } from '#domain/request/request.ts'
import type { Track } from '#domain/words.ts'
import type { DraftVisit } from './board-draft.ts'

const VISIT_MINUTES = 60

/** What making a wish a visit takes, as the board has it; the address stays as it is known. */
export const visitOfWish = (
  request: Request,
  { day, startMinute }: DraftVisit,
  more: { lessonId: string; area: string; position: Position | null; track: Track; passWord: string },
) => ({
  requestId: request.id,
  lessonDay: day,
  startMinute,
  durationMinutes: VISIT_MINUTES,
  placeName: '',
  address: '',
  ...more,
})
