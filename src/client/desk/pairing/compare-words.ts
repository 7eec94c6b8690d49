import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const COMPARE = threeWordings({
  hint: [
    '残した案は、このページを離れると消えます。ここで見比べても、だれにも知らせません。',
    'のこした 案は、ページを はなれると きえます。だれにも しらせません。',
    'Kept plans go when you leave this page. Comparing tells nobody.',
  ],
  one: ['比べる案', 'くらべる 案', 'Compare'],
  other: ['相手の案', 'あいての 案', 'With'],
  board: ['いまの案', 'いまの 案', 'The board now'],
  promised: ['約束した人だけ', 'やくそくだけ', 'Promises alone'],
  'kept-at': [
    '{plan}（{time}に残した、{count}人の案）',
    '{plan}（{time}、{count}人）',
    '{plan} (kept at {time}, {count} people)',
  ],
  'same-plan': [
    '同じ案が選ばれています。別の案を選んでください。',
    '同じ 案です。ほかの 案を えらんで ください。',
    'The same plan is chosen twice. Choose another one.',
  ],
  counting: ['点を数えています', '点を かぞえて います', 'Counting the points'],
  'better-by': [
    '合計では、{plan}のほうが{points}点少なく、良い案です。',
    '{plan}の ほうが よい 案です（{points}点）。',
    'In total {plan} is better, by {points} points.',
  ],
  even: ['合計の点は同じです。', '点は おなじです。', 'Both have the same points in total.'],
  'differ-count': ['違う訪問は{count}件です。', 'ちがう 訪問は {count}けんです。', '{count} visits differ.'],
  use: ['この案を使う（{plan}）', 'この 案を つかう（{plan}）', 'Use this one ({plan})'],
  forget: ['{plan}を消す', '{plan}を けす', 'Drop {plan}'],
  totals: ['点の比べ', '点を くらべる', 'Points side by side'],
  what: ['こと', 'こと', 'What'],
  better: ['どちらが良いか', 'どちらが よいか', 'Which is better'],
  amount: ['{points}点（数 {count}）', '{points}点（{count}）', '{points} (count {count})'],
  'sum-of': ['{points}点', '{points}点', '{points}'],
  less: ['{plan}が{points}点少ない', '{plan}が {points}点 すくない', '{plan}, by {points}'],
  equal: ['同じ', 'おなじ', 'equal'],
  differences: ['違う訪問', 'ちがう 訪問', 'Visits that differ'],
  'differences-none': [
    'どの訪問も、行く人と時間が同じです。',
    '人も 時間も おなじです。',
    'The same people go everywhere at the same times.',
  ],
  'differences-hint': [
    '太字の人と時間は、もう一方の案と違うものです。',
    'ふとい 字の 人と 時間は、もう 一つの 案と ちがいます。',
    'People and times in bold are not the same in the other plan.',
  ],
  visit: ['訪問・教室', '訪問・教室', 'Visit'],
  'no-time': ['日時が決まりません', '日が きまりません', 'No time for it'],
  nobody: ['だれも行きません', 'だれも 行きません', 'Nobody goes'],
  lacking: ['人が足りません', '人が たりません', 'Lacks people'],
  helper: ['{name}さん（{part}）', '{name}さん（{part}）', '{name} ({part})'],
  'lacking-both': [
    'どちらの案でも人が足りない訪問',
    'どちらも 人が たりない 訪問',
    'Visits that lack people in both',
  ],
  'waiting-both': [
    'どちらの案でも日の決まらない申込が{count}件あります。',
    'どちらも 日の きまらない 申込：{count}けん',
    '{count} wishes get no time in either.',
  ],
})

const ANOTHER = threeWordings({
  title: ['別の案を作って残す', 'べつの 案を つくる', 'Make another plan and keep it'],
  hint: [
    'いまの案はそのままです。固定した人は動かしません。',
    'いまの 案は そのままです。固定した 人は うごきません。',
    'The board stays as it is. Whoever is locked stays.',
  ],
  days: ['考え直す日', 'かんがえなおす 日', 'What to think over'],
  week: ['週の全部の日', '週の ぜんぶ', 'The whole week'],
  day: [
    '{day}だけ（ほかの日に案で行く人はそのまま）',
    '{day}だけ',
    '{day} alone (people of other days stay)',
  ],
  time: ['かける時間', 'かける 時間', 'How long to think'],
  seconds: ['{count}秒', '{count}びょう', '{count} seconds'],
  make: ['別の案を作る', 'べつの 案を つくる', 'Make another plan'],
})

addWords('desk', under('compare', COMPARE))
addWords('desk', under('another', ANOTHER))
