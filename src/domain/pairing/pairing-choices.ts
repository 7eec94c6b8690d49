import type { Finding } from '../finding.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Plan } from '../rules/plan.ts'
import { isMinorOn, type Volunteer } from '../volunteer/volunteer.ts'
import { whyNotPair } from './why-not-pair.ts'

/** One volunteer as a choice for a lesson. `whyNot` is the first rule it would break; it may be chosen all the same. */
export interface PairingChoice {
  readonly volunteer: Volunteer
  readonly whyNot: Finding | null
  readonly isMinor: boolean
  readonly isFamiliar: boolean
  readonly isSameArea: boolean
}

interface Ranked extends PairingChoice {
  readonly fitsAlone: boolean
}

const rank = (choice: Ranked): number =>
  (choice.fitsAlone ? 0 : 4) + (choice.isFamiliar ? 0 : 2) + (choice.isSameArea ? 0 : 1)

/**
 * Every volunteer of the plan for this lesson who was not erased: those who fit by themselves first, of these the familiar, then
 * those of the same area. The order does not depend on who is chosen beside them: nothing moves under the finger of whoever
 * chooses.
 */
export const pairingChoices = (
  plan: Plan,
  lesson: Lesson,
  {
    alongside = [],
    familiarIds = [],
  }: { alongside?: readonly string[]; familiarIds?: readonly string[] } = {},
): PairingChoice[] =>
  plan.volunteers
    .filter(({ erased }) => !erased)
    .map((volunteer) => ({
      volunteer,
      fitsAlone: whyNotPair(plan, lesson, volunteer) === null,
      whyNot: whyNotPair(plan, lesson, volunteer, alongside),
      isMinor: isMinorOn(volunteer, lesson.lessonDay),
      isFamiliar: familiarIds.includes(volunteer.id),
      isSameArea: volunteer.area !== '' && volunteer.area === lesson.area,
    }))
    .sort((one, other) => rank(one) - rank(other) || (one.volunteer.id < other.volunteer.id ? -1 : 1))
