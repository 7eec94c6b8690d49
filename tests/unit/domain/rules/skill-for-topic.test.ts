import { expect, it, test } from 'vitest'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { skillForTopic } from '#domain/rules/skill-for-topic.ts'
import type { Topic } from '#domain/words.ts'
import { codesOf, lesson, pair, plan, volunteer } from './plan-builder.ts'

const teaches = (...topics: Topic[]) => topics.map((topic) => ({ topic, level: '基本' as const }))

const judged = (skills: Topic[], given: Partial<Lesson>, pairing: Partial<Pairing> = {}) =>
  skillForTopic(
    plan({
      lessons: [lesson('a', given)],
      volunteers: [volunteer('v', { skills: teaches(...skills) })],
      pairings: [pair('a', 'v', pairing)],
    }),
  )

test.each<[string, Topic[], Topic[], Partial<Pairing>, string[]]>([
  ['who teaches the topic may help', ['LINE'], ['LINE'], {}, []],
  ['who teaches one of two topics may help', ['LINE'], ['LINE', 'キャッシュレス'], {}, []],
  ['who teaches another topic may not', ['地図・道案内'], ['LINE'], {}, ['skill-missing']],
  ['a trainee needs no skill', [], ['LINE'], { part: 'trainee' }, []],
  ['なんでも相談 is open to anyone with a skill', ['地図・道案内'], ['なんでも相談'], {}, []],
  ['なんでも相談 is not open to those without any skill', [], ['なんでも相談'], {}, ['skill-missing']],
  ['who declined need not fit', [], ['LINE'], { state: 'declined' }, []],
  ['who is only asked must fit too', [], ['LINE'], { state: 'asked' }, ['skill-missing']],
])('%s', (_title, skills, topics, pairing, codes) => {
  expect(codesOf(judged(skills, { topics }, pairing))).toEqual(codes)
})

it('informs of a topic that no confirmed helper can teach, without blocking', () => {
  const findings = judged(['LINE'], { topics: ['LINE', 'キャッシュレス'], state: 'confirmed' })
  expect(findings).toMatchObject([{ code: 'topic-uncovered', isHard: false, about: ['a'] }])
  expect(findings[0]?.sentence).toContain('「キャッシュレス」')
})

it('does not let a trainee stand in for a topic', () => {
  const findings = judged(['LINE'], { topics: ['LINE'], state: 'confirmed' }, { part: 'trainee' })
  expect(codesOf(findings)).toEqual(['topic-uncovered'])
})
