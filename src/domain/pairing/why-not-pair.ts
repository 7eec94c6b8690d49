import { type Finding, findingKey } from '../finding.ts'
import { isHomeVisit, type Lesson } from '../lesson/lesson.ts'
import { leadsAsMinor } from '../rules/minor-accompanied.ts'
import type { Plan } from '../rules/plan.ts'
import { findingsOf } from '../rules/rules.ts'
import { isMinorOn, type Volunteer } from '../volunteer/volunteer.ts'
import { type Pairing, pairingId, type Part } from './pairing.ts'

const confirmedFor = (lesson: Lesson, volunteerId: string, part: Part): Pairing => ({
  id: pairingId(lesson.id, volunteerId),
  lessonId: lesson.id,
  volunteerId,
  part,
  state: 'confirmed',
})

/**
 * The first rule that sending this volunteer to the lesson beside those already chosen would break anew; null when none.
 * Only the volunteer's own promises are looked at; who comes as a trainee need not teach any topic. That a minor needs an adult beside them is about the whole pair, and is
 * told when the pair is decided.
 */
export const whyNotPair = (
  plan: Plan,
  lesson: Lesson,
  volunteer: Volunteer,
  alongside: readonly string[] = [],
  part: Part = 'partner',
): Finding | null => {
  const others = alongside.filter((id) => id !== volunteer.id)
  const promised = plan.pairings.filter(
    (one) => one.volunteerId === volunteer.id && one.lessonId !== lesson.id,
  )
  const elsewhere = new Set(promised.map((one) => one.lessonId))
  const lessons = [lesson, ...plan.lessons.filter((one) => elsewhere.has(one.id))]
  const before = { ...plan, lessons, bookings: [], pairings: promised }
  const crew = [
    ...others.map((id) => confirmedFor(lesson, id, 'partner')),
    confirmedFor(lesson, volunteer.id, part),
  ]
  const known = new Set(findingsOf(before).map(findingKey))
  const broken = findingsOf({ ...before, pairings: [...promised, ...crew] }).filter(
    (finding) =>
      finding.isHard &&
      finding.about.includes(volunteer.id) &&
      finding.code !== 'minor-alone' &&
      !known.has(findingKey(finding)),
  )
  if (broken[0]) return broken[0]
  const isMinorLead = part === 'lead' && isHomeVisit(lesson) && isMinorOn(volunteer, lesson.lessonDay)
  return isMinorLead ? leadsAsMinor(lesson, volunteer) : null
}
