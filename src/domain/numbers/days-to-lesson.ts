import { daysBetween, tokyoDay } from '../day.ts'
import type { Facts } from './facts.ts'

const middle = (sorted: readonly number[]): number | null => {
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** 申込から講座までの日数: the median number of days from a request to its lesson, and how many requests (n) it rests on. */
export const daysToLesson = (
  facts: Pick<Facts, 'lessons' | 'requests'>,
): { days: number | null; n: number } => {
  const lessons = new Map(facts.lessons.map((lesson) => [lesson.id, lesson]))
  const days = facts.requests.flatMap(({ lessonId, receivedAt, state }) => {
    const lesson = lessonId && state !== 'withdrawn' ? lessons.get(lessonId) : undefined
    return lesson && lesson.state !== 'cancelled' ? [daysBetween(tokyoDay(receivedAt), lesson.lessonDay)] : []
  })
  return { days: middle(days.sort((one, other) => one - other)), n: days.length }
}
