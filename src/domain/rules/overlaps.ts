import { type Lesson, spanOf } from '../lesson/lesson.ts'

export type LessonPair = readonly [earlier: Lesson, later: Lesson]

/** Minutes that must lie between the end of one lesson and the start of another. */
export interface Gap {
  between(earlier: Lesson, later: Lesson): number
  /** No pair of these lessons needs more. */
  readonly most: number
}

const byStart = (one: Lesson, other: Lesson): number =>
  spanOf(one).start - spanOf(other).start || (one.id < other.id ? -1 : 1)

/** Every two lessons that overlap or leave less than the gap between them; a lesson ending at 10:00 lets another start at 10:00. */
export const overlapsAmong = (lessons: readonly Lesson[], gap: Gap): LessonPair[] => {
  const ordered = [...lessons].sort(byStart)
  const pairs: LessonPair[] = []
  ordered.forEach((earlier, index) => {
    const { end } = spanOf(earlier)
    for (let next = index + 1; next < ordered.length; next += 1) {
      const later = ordered[next]
      if (!later || spanOf(later).start >= end + gap.most) break
      if (spanOf(later).start < end + gap.between(earlier, later)) pairs.push([earlier, later])
    }
  })
  return pairs
}
