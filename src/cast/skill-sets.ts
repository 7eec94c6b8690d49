import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { type Level, Topic } from '#domain/words.ts'

type Skill = Volunteer['skills'][number]

const LEVELS: readonly Level[] = ['基本', '応用', '相談']

const skilled = (topics: readonly Topic[], levels: readonly Level[] = LEVELS): Skill[] =>
  topics.flatMap((topic) => levels.map((level) => ({ topic, level })))

/** What people of the cast can teach. */
export const SKILL_SETS = {
  all: skilled(Topic.options),
  wide: skilled(Topic.options.filter((topic) => topic !== 'eスポーツ体験')),
  everyday: skilled(
    ['電源・ボタン・文字入力', '電話とカメラ', '詐欺から身を守る', 'LINE', 'なんでも相談'],
    ['基本', '相談'],
  ),
  young: skilled([
    '電源・ボタン・文字入力',
    '電話とカメラ',
    'インターネット',
    '地図・道案内',
    'LINE',
    'eスポーツ体験',
    'なんでも相談',
  ]),
} as const satisfies Record<string, Skill[]>

export type SkillSet = keyof typeof SKILL_SETS
