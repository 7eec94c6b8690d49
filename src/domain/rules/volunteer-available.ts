import { type Finding, hard } from '../finding.ts'
import { isAhead } from '../lesson/lesson.ts'
import { isFreeFor } from './availability.ts'
import { crewsOf } from './crew.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

/** Rule 6: nobody is sent at a time they did not offer. Lessons already held are left alone: the windows of today say nothing of then. */
export const volunteerAvailable = (plan: Plan): Finding[] =>
  crewsOf(plan)
    .filter(({ lesson }) => isAhead(lesson))
    .flatMap(({ lesson, members }) =>
      members
        .filter(({ volunteer }) => !isFreeFor(volunteer, lesson))
        .map(({ volunteer }) =>
          hard(
            'not-available',
            `${sayLesson(lesson)}は、サポーターの都合のつく時間から外れています。`,
            lesson.id,
            volunteer.id,
          ),
        ),
    )
