import { type Finding, hard } from '../finding.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { type Crew, crewsOf, isHelping } from './crew.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

const overCapacity = (lesson: Lesson): Finding[] =>
  lesson.seatsTaken <= lesson.capacity
    ? []
    : [
        hard(
          'over-capacity',
          `${sayLesson(lesson)}は定員${lesson.capacity}人のところ、予約が${lesson.seatsTaken}人になります。`,
          lesson.id,
        ),
      ]

const tooFewHelpers = ({ lesson, members }: Crew): Finding[] => {
  const helping = members.filter(isHelping).length
  if (lesson.state !== 'confirmed' || lesson.seatsTaken <= helping * lesson.learnersPerHelper) return []
  const needed = Math.ceil(lesson.seatsTaken / lesson.learnersPerHelper)
  return [
    hard(
      'too-few-helpers',
      `${sayLesson(lesson)}は受講者${lesson.seatsTaken}人に対して、確定したサポーターが${helping}人です（${needed}人必要です）。`,
      lesson.id,
    ),
  ]
}

/** Rule 2: no more learners than seats, nor than the confirmed helpers can look after. */
export const capacityKept = (plan: Plan): Finding[] =>
  crewsOf(plan).flatMap((crew) => [...overCapacity(crew.lesson), ...tooFewHelpers(crew)])
