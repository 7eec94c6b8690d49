import { OUTREACH_FORMS } from '../words.ts'
import { attendedSeats, type SeatFacts, sumOfSeats } from './attended-seats.ts'

/** Share (0–1) of 延べ参加者数 reached by 訪問型, 出張型 or 移動型; null while nobody came. */
export const outreachShare = (facts: SeatFacts): number | null => {
  const attended = attendedSeats(facts)
  if (attended.length === 0) return null
  const reached = attended.filter(({ lesson }) => OUTREACH_FORMS.includes(lesson.form))
  return sumOfSeats(reached) / sumOfSeats(attended)
}
