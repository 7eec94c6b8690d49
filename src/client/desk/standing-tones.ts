import type { Tone } from '#client/kit/tone.ts'
import type { LessonStanding } from '#domain/lesson/lesson-standing.ts'

/** How strongly a lesson's standing calls. */
export const STANDING_TONES: Record<LessonStanding, Tone | 'neutral'> = {
  draft: 'neutral',
  lacking: 'warning',
  awaiting: 'info',
  agreed: 'info',
  open: 'info',
  settled: 'success',
  held: 'neutral',
  cancelled: 'error',
}
