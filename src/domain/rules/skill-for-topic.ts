import { type Finding, hard, soft } from '../finding.ts'
import { isAhead, type Lesson } from '../lesson/lesson.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'
import type { Topic } from '../words.ts'
import { type Crew, crewsOf, isHelping } from './crew.ts'
import type { Plan } from './plan.ts'
import { sayLesson } from './say-lesson.ts'

/** なんでも相談 is served by anyone who can teach something. */
export const canTeach = (volunteer: Volunteer, topic: Topic): boolean =>
  volunteer.skills.some((skill) => topic === 'なんでも相談' || skill.topic === topic)

/** Whether the volunteer can teach at least one of the lesson's topics. */
export const isSkilledFor = (volunteer: Volunteer, lesson: Lesson): boolean =>
  lesson.topics.some((topic) => canTeach(volunteer, topic))

const unskilled = ({ lesson, members }: Crew): Finding[] =>
  members
    .filter(({ pairing, volunteer }) => pairing.part !== 'trainee' && !isSkilledFor(volunteer, lesson))
    .map(({ volunteer }) =>
      hard(
        'skill-missing',
        `${sayLesson(lesson)}のテーマ（${lesson.topics.join('、')}）を教えられるサポーターではありません。`,
        lesson.id,
        volunteer.id,
      ),
    )

const uncoveredTopics = ({ lesson, members }: Crew): Finding[] => {
  const helping = members.filter(isHelping)
  if (lesson.state !== 'confirmed') return []
  const uncovered = lesson.topics.filter(
    (topic) => !helping.some(({ volunteer }) => canTeach(volunteer, topic)),
  )
  if (uncovered.length === 0) return []
  const sentence = `${sayLesson(lesson)}で「${uncovered.join('」「')}」を教えられる確定したサポーターがいません。`
  return [soft('topic-uncovered', sentence, lesson.id)]
}

/** Rule 6: whoever helps can teach something of the lesson; together they should cover all of it. Trainees need no skill. */
export const skillForTopic = (plan: Plan): Finding[] =>
  crewsOf(plan)
    .filter(({ lesson }) => isAhead(lesson))
    .flatMap((crew) => [...unskilled(crew), ...uncoveredTopics(crew)])
