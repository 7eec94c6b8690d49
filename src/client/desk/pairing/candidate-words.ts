import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const CANDIDATES = threeWordings({
  open: ['候補を見る', '行ける 人を 見る', 'Who could come'],
  'open-for': ['{visit}に行ける人の候補を見る', '{visit}に 行ける 人を 見る', 'Who could come to {visit}'],
  title: ['行ける人：{visit}', '行ける 人：{visit}', 'Who could come: {visit}'],
  place: ['だれの代わりか', 'だれの かわりか', 'In whose place'],
  beside: ['いまの人に加えて', 'いまの 人と いっしょに', 'Beside those who go'],
  instead: ['{name}さんの代わり', '{name}さんの かわり', 'In place of {name}'],
  'instead-hint': [
    '「お願いする」を押すと、{name}さんの約束を取り消してから、お願いを送ります。',
    'おすと、{name}さんの やくそくを やめて、おねがいします。',
    'Pressing “Ask” takes back the promise of {name} first.',
  ],
  found: [
    '行ける人が{count}人います。良い順です。',
    '行ける 人は {count}人です。よい じゅんです。',
    '{count} could come, the best first.',
  ],
  everybody: ['行けない人と理由も見る', '行けない 人も 見る', 'Show also who cannot, and why'],
  'ask-both': ['{count}人にお願いする', '{count}人に おねがいする', 'Ask all {count}'],
  'ask-with': [
    '{name}さんを含む{count}人にお願いする',
    '{name}さんたち {count}人に おねがいする',
    'Ask {name}, {count} people in all',
  ],
  ask: ['{name}さんにお願いする', '{name}さんに おねがいする', 'Ask {name}'],
})

addWords('desk', under('candidates', CANDIDATES))
