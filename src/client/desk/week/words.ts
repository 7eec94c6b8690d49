import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const WEEK = threeWordings({
  title: ['{from}から{until}までの予定', '{from}から {until}までの 予定', '{from} to {until}'],
  before: ['前の週', '前の 週', 'Previous week'],
  this: ['今週', '今週', 'This week'],
  after: ['次の週', '次の 週', 'Next week'],
  forms: ['形式でしぼる', '形で えらぶ', 'Filter by form'],
  print: ['印刷する', '印刷する', 'Print'],
  'none-day': ['予定なし', 'ありません', 'Nothing'],
  none: ['この週の講座はありません', 'この 週は ありません', 'No lessons this week'],
  'none-text': [
    '形式のしぼりこみを外すか、ほかの週を見てください。',
    'ほかの 週を 見て ください。',
    'Clear the filter or look at another week.',
  ],
  seats: ['{taken}/{capacity}人', '{taken}/{capacity}人', '{taken}/{capacity}'],
  helpers: ['サポーター：{names}', 'サポーター：{names}', 'Helpers: {names}'],
  today: ['今日', 'きょう', 'Today'],
})

addWords('desk', under('week', WEEK))
