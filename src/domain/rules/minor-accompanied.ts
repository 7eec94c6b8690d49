import { type Finding, hard } from '../finding.ts'
import { isHomeVisit, type Lesson } from '../lesson/lesson.ts'
import { isConfirmed } from '../pairing/pairing.ts'
import { isMinorOn, type Volunteer } from '../volunteer/volunteer.ts'
import { type Crew, crewsOf } from './crew.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

/**
 * A volunteer who comes of age while the lesson runs past midnight is a minor for all of it; one who came to learn is no adult to
 * turn to.
 */
const minorsAlone = ({ lesson, members }: Crew): Finding[] => {
  const confirmed = members.filter(({ pairing }) => isConfirmed(pairing))
  const minors = confirmed.filter(({ volunteer }) => isMinorOn(volunteer, lesson.lessonDay))
  const adults = confirmed.filter(
    ({ volunteer, pairing }) => pairing.part !== 'trainee' && !isMinorOn(volunteer, lesson.lessonDay),
  )
  if (adults.length > 0) return []
  return minors.map(({ volunteer }) =>
    hard(
      'minor-alone',
      `${sayLesson(lesson)}（自宅）は、中学生・高校生だけになります。確定した大人が1人以上必要です。`,
      lesson.id,
      volunteer.id,
    ),
  )
}

/** Told of a minor who would lead at a home. */
export const leadsAsMinor = (lesson: Lesson, volunteer: Volunteer): Finding =>
  hard(
    'minor-leads',
    `${sayLesson(lesson)}（自宅）のリードは、大人のサポーターにしてください。`,
    lesson.id,
    volunteer.id,
  )

/** Where somebody leads at a home, an adult does. */
const minorsLeading = ({ lesson, members }: Crew): Finding[] => {
  const leads = members.filter(({ pairing }) => isConfirmed(pairing) && pairing.part === 'lead')
  const minors = leads.filter(({ volunteer }) => isMinorOn(volunteer, lesson.lessonDay))
  if (minors.length < leads.length) return []
  return minors.map(({ volunteer }) => leadsAsMinor(lesson, volunteer))
}

/** Rule 3: at a home a minor is never alone with a learner, and an adult leads. */
export const minorAccompanied = (plan: Plan): Finding[] =>
  crewsOf(plan)
    .filter(({ lesson }) => isHomeVisit(lesson))
    .flatMap((crew) => {
      const alone = minorsAlone(crew)
      return alone.length > 0 ? alone : minorsLeading(crew)
    })
