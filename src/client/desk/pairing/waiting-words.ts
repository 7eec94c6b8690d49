import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const WAITING = threeWordings({
  title: ['まだ日の決まらない申込', 'まだ 日の きまらない 申込', 'Wishes without a day'],
  none: ['待っている申込はありません', 'ありません', 'No wish is waiting'],
  elsewhere: [
    'ほかの週の案に入れた申込が{count}件あります。まだだれにもお願いしていません。',
    'ほかの 週の 案に {count}けん あります。',
    '{count} are suggested in another week; nobody has been asked.',
  ],
  for: ['{topics}　{wish}', '{topics}　{wish}', '{topics} {wish}'],
  any: ['いつでもよい', 'いつでも いい', 'any time'],
  days: ['{count}日待ち', '{count}日 まって います', 'waiting {count} days'],
  'what-helps': ['どうすれば行けるか', 'どう すれば 行けるか', 'What would help'],
  'nothing-helps': [
    '一つや二つの変更では行けません。別の週も見てください。',
    'ほかの 週も 見て ください。',
    'No one or two changes would do. Look at another week.',
  ],
})

addWords('desk', under('waiting', WAITING))
