import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const CALLS = threeWordings({
  lead: [
    '今日までにかける電話です。文をそのまま読み上げられます。留守のときは、そのままにして、あとでかけ直してください。',
    'きょう かける 電話です。るすの ときは、あとで もう一度 かけます。',
    'Calls due by today, with what to say. When nobody answers, leave it and ring again later.',
  ],
  none: ['今日までにかける電話はありません', 'かける 電話は ありません', 'No calls are due'],
  'none-text': [
    '席が空いたときや、講座が中止になったときに、ここに出ます。',
    'やる ことが できたら ここに 出ます。',
    'They appear when a seat becomes free or a lesson is cancelled.',
  ],
  'due-today': ['今日中', 'きょう', 'Due today'],
  'due-since': ['{day}から', '{day}から', 'Since {day}'],
  tries: ['これまで{count}回', '{count}回 かけました', 'Tried {count} times'],
  outcome: ['結果', 'けっか', 'Outcome'],
  reached: ['本人につながった', '本人と 話した', 'Reached'],
  family: ['家族に伝えた', '家族に 話した', 'Told the family'],
  message: ['伝言を頼んだ', '伝言を たのんだ', 'Left a message'],
  declined: ['今回は見送り', 'こんどは やめる', 'Declined'],
  'give-place': ['席をあける', 'せきを わたす', 'Give the place'],
  'open-lesson': ['講座を開く', '講座を ひらく', 'Open the lesson'],
  'settle-visit': ['訪問の日を決める', '訪問の 日を きめる', 'Settle a visit'],
})

addWords('desk', under('calls', CALLS))
