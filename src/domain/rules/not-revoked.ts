import { type Finding, hard } from '../finding.ts'
import { isAhead, type Lesson } from '../lesson/lesson.ts'
import { isAgreed } from '../pairing/pairing.ts'
import { isRevokedOn, type Volunteer } from '../volunteer/volunteer.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

/** Why somebody whose use was ended cannot be at this lesson; null when nothing of the kind bars them. */
export const whyRevoked = (lesson: Lesson, volunteer: Volunteer): Finding | null =>
  isAhead(lesson) && isRevokedOn(volunteer, lesson.lessonDay)
    ? hard(
        'volunteer-revoked',
        `このサポーターは利用を止めているため、いまは活動できません（${sayLesson(lesson)}）。`,
        lesson.id,
        volunteer.id,
      )
    : null

/** Rule 6: nobody goes whose use was ended. No other rule counts them at what is still ahead. */
export const notRevoked = ({ volunteers, lessons, pairings }: Plan): Finding[] => {
  const revoked = new Map(
    volunteers.flatMap((one) => (one.revokedOn === undefined ? [] : [[one.id, one] as const])),
  )
  if (revoked.size === 0) return []
  const theirs = pairings.filter((one) => isAgreed(one) && revoked.has(one.volunteerId))
  const known = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  return theirs.flatMap(({ lessonId, volunteerId }) => {
    const [lesson, volunteer] = [known.get(lessonId), revoked.get(volunteerId)]
    return (lesson && volunteer && whyRevoked(lesson, volunteer)) ?? []
  })
}
