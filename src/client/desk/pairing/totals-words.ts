import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const TOTALS = threeWordings({
  title: ['案の点数', '案の 点数', 'Points of the plan'],
  hint: [
    '少ないほど良い案です。何が何点になるかは、設定の「案の重さと移動時間」で決めます。',
    '少ない ほど よい 案です。点は 設定で きめます。',
    'Fewer is better. What costs how many points is decided in the settings.',
  ],
  what: ['こと', 'こと', 'What'],
  count: ['数', '数', 'Count'],
  points: ['点', '点', 'Points'],
  before: ['前の案', '前の 案', 'Before'],
  sum: ['合計', 'ぜんぶ', 'Total'],
  unserved: [
    '人が足りない訪問（急ぐ訪問は1件より多く数えます）',
    '人が たりない 訪問（いそぐ ものは 多く かぞえます）',
    'Visits not served (urgent ones count for more than one)',
  ],
  missingStudent: ['生徒がいない訪問', '生徒が いない 訪問', 'No student'],
  continuity: ['なじみの人ではない', 'はじめての 人', 'No familiar face'],
  newPair: ['はじめて組むペア', 'はじめての ペア', 'New pairs'],
  travel: ['移動', '移動', 'Travel'],
  waiting: ['待つ日数', 'まつ 日', 'Days waited'],
  fairness: ['回数のかたより', '回数の かたより', 'Unfair load'],
  moreThanWished: ['希望より多い回数', '多すぎる 回数', 'More than wished'],
  uncoveredTopic: ['教えられないテーマ', '教えられない テーマ', 'Topics not covered'],
  oneGeneration: ['同じ世代だけ', 'おなじ 世代だけ', 'One generation only'],
  brokenPromise: ['変える約束', 'かえる やくそく', 'Promises changed'],
})

addWords('desk', under('totals', TOTALS))
