import { type Finding, soft } from '../finding.ts'
import { isAhead } from '../lesson/lesson.ts'
import { GENERATION_WORDS } from '../volunteer/volunteer.ts'
import { crewsOf, hasAgreed, isHelping } from './crew.ts'
import { grouped } from './grouped.ts'
import type { Plan } from './plan.ts'
import { sayDayShort } from '../say-day.ts'
import { sayLesson } from './say-lesson.ts'

/** A confirmed lesson at which two or more helpers are all of one generation. */
export const oneGenerationOnly = (plan: Plan): Finding[] =>
  crewsOf(plan).flatMap(({ lesson, members }) => {
    const helping = members.filter(isHelping).map(({ volunteer }) => volunteer.generation)
    const [generation] = helping
    if (!generation || lesson.state !== 'confirmed' || helping.length < 2 || new Set(helping).size > 1)
      return []
    const sentence = `${sayLesson(lesson)}のサポーターは${GENERATION_WORDS[generation]}だけです。`
    return [soft('one-generation-only', sentence, lesson.id)]
  })

/** More lessons on a day than the volunteer wished for. */
export const moreThanWished = (plan: Plan): Finding[] => {
  const agreed = crewsOf(plan)
    .filter(({ lesson }) => isAhead(lesson))
    .flatMap(({ members }) => members.filter(hasAgreed))
  const days = grouped(agreed, ({ lesson, volunteer }) => `${volunteer.id} ${lesson.lessonDay}`)
  return [...days.values()]
    .filter((day) => day.some(({ volunteer }) => day.length > volunteer.mostLessonsADay))
    .flatMap((day) =>
      day.map(({ lesson, volunteer }) =>
        soft(
          'more-than-wished',
          `${sayDayShort(lesson.lessonDay)}に同じサポーターが${day.length}回入っています（希望は1日${volunteer.mostLessonsADay}回まで）。`,
          lesson.id,
          volunteer.id,
        ),
      ),
    )
}
