import { type Finding, hard } from '../finding.ts'
import { isAhead } from '../lesson/lesson.ts'
import { type Crew, crewsOf } from './crew.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

const apart = ({ lesson, members }: Crew): Finding[] => {
  const present = new Set(members.map(({ volunteer }) => volunteer.id))
  const pairs = members.flatMap(({ volunteer }) =>
    volunteer.notTogetherIds
      .filter((other) => other !== volunteer.id && present.has(other))
      .map((other) => [volunteer.id, other].sort()),
  )
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()].map((pair) =>
    hard(
      'not-together',
      `${sayLesson(lesson)}に、組み合わせない約束の2人が入っています。`,
      lesson.id,
      ...pair,
    ),
  )
}

/** Rule 6: two who are not to meet are not asked for the same lesson, whichever of them it was written down for. */
export const notTogether = (plan: Plan): Finding[] =>
  crewsOf(plan)
    .filter(({ lesson }) => isAhead(lesson))
    .flatMap(apart)
