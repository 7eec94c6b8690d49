import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const UNSENT = threeWordings({
  title: ['送れていないもの', 'まだ 送って いないもの', 'Not sent yet'],
  waiting: [
    '送れていないものが {count} 件あります',
    'まだ 送って いないものが {count} こ あります',
    '{count} not sent yet',
  ],
  undecided: [
    '受け付けできなかったものがあります',
    'うけつける ことが できなかった ものが あります',
    'Something was not accepted',
  ],
  'other-classes': ['ほかの教室を見る', 'ほかの 教室を 見る', 'See other classes'],
  look: ['見てみる', '見て みる', 'Have a look'],
})

addWords('simple', under('unsent', UNSENT))
