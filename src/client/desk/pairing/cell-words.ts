import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const CELL = threeWordings({
  title: ['{name}さん：{visit}', '{name}さん：{visit}', '{name}: {visit}'],
  why: ['この人を案にした理由', 'どうして この 人か', 'Why this person'],
  'why-not': ['行けない理由', '行けない りゆう', 'Why not'],
  change: ['この人に替えると', 'この 人に かえると', 'What choosing them would change'],
  same: ['変わるものはありません', 'かわりません', 'Nothing changes'],
  better: ['良くなります（{points}点）', 'よくなります（{points}）', 'better by {points}'],
  worse: ['悪くなります（{points}点）', 'わるくなります（{points}）', 'worse by {points}'],
  choose: ['この人をえらぶ', 'この 人を えらぶ', 'Choose'],
  'choose-anyway': ['それでもえらぶ', 'それでも えらぶ', 'Choose all the same'],
  'anyway-text': [
    '案には入れられますが、この役割ではお願いできません。',
    '案には できますが、この やくわりでは おねがい できません。',
    'It can be noted here, but they cannot be asked in this part.',
  ],
  'may-ask': [
    'きまりには触れないので、えらんでお願いできます。',
    'えらんで おねがい できます。',
    'No rule forbids it: they can be chosen and asked.',
  ],
  part: ['役割', 'やくわり', 'Part'],
  goes: ['{when}に、{part}として行けます。', '{when}に {part}で 行けます。', 'Can go on {when} as {part}.'],
  'goes-with': [
    '{when}に、{names}さんと一緒に、{part}として行けます。',
    '{when}に {names}さんと {part}で 行けます。',
    'Can go on {when} with {names}, as {part}.',
  ],
  and: ['さんと', 'さんと', ' and '],
  comma: ['、', '、', '; '],
  replaces: ['{names}さんと替わります。', '{names}さんと かわります。', 'Takes the place of {names}.'],
  leaves: [
    'ほかの訪問{count}件の人が変わります。',
    'ほかの {count}けんの 人が かわります。',
    'The people of {count} other visits change.',
  ],
  becomes: ['{what}：{how}', '{what}：{how}', '{what}: {how}'],
  'in-japanese': ['日本語で示します。', '日本語です。', 'The reasons are given in Japanese.'],
  'change-hours': ['空いている時間などを直す', '時間を なおす', 'Correct their hours'],
})

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
  unserved: ['人が足りない訪問', '人が たりない 訪問', 'Visits not served'],
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

const WAITING = threeWordings({
  title: ['まだ日の決まらない申込', 'まだ 日の きまらない 申込', 'Wishes without a day'],
  none: ['待っている申込はありません', 'ありません', 'No wish is waiting'],
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

const MAP = threeWordings({
  title: ['{day}の道順', '{day}の 道じゅん', 'Routes on {day}'],
  hint: [
    '位置の分かる訪問だけの略図です。下の表と同じ内容です。',
    '下の 表と おなじ ないようです。',
    'A sketch of what has a position; the table below says the same.',
  ],
  helper: ['サポーター', 'サポーター', 'Helper'],
  stops: ['順番', '順番', 'Stops'],
  way: ['移動', '移動', 'Travel'],
  'way-minutes': ['約{minutes}分', '{minutes}分 くらい', 'about {minutes} min'],
})

addWords('desk', under('cell', CELL))
addWords('desk', under('totals', TOTALS))
addWords('desk', under('waiting', WAITING))
addWords('desk', under('map', MAP))
