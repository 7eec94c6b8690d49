import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const OUTBOX = threeWordings({
  title: ['送れていないもの（{count}件）', 'まだ 送って いないもの（{count}こ）', 'Not sent yet ({count})'],
  open: ['訪問をひらく', '訪問を ひらく', 'Open the visit'],
  'begin-again': ['もう一度はじめる', 'もう一度 はじめる', 'Begin again'],
  'mark-of': ['{name}の記録', '{name}の 記録', 'About {name}'],
})

addWords('field', under('outbox', OUTBOX))
