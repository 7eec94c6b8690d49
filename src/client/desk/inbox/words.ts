import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const INBOX = threeWordings({
  lead: [
    '人の手を待っていることは、すべてここに出ます。新しいものは自動で出ます。',
    'やることは ぜんぶ ここに 出ます。',
    'Everything that waits for a person is here. New things appear by themselves.',
  ],
  jump: ['件数の一覧', 'いくつ あるか', 'Counts'],
  requests: ['新しい申込', 'あたらしい 申込', 'New requests'],
  'requests-none': ['待っている申込はありません。', 'ありません。', 'No request is waiting.'],
  lacking: ['人が足りない講座（7日以内）', '人が たりない 講座（7日）', 'Lessons lacking people (7 days)'],
  'lacking-none': [
    '7日以内の講座は、人がそろっています。',
    'みんな きまって います。',
    'Every lesson of the next 7 days has its people.',
  ],
  calls: ['かける電話', 'かける 電話', 'Calls due'],
  'calls-none': ['今日までにかける電話はありません。', 'ありません。', 'No calls are due.'],
  unrecorded: ['記録のない講座', '記録が ない 講座', 'Lessons not recorded'],
  'unrecorded-none': [
    '終わった講座は、すべて記録されています。',
    'ぜんぶ 記録して あります。',
    'Every past lesson is recorded.',
  ],
  held: ['確認を待っている変更', 'たしかめる もの', 'Changes to look at'],
  'held-none': ['確認を待っている変更はありません。', 'ありません。', 'No change waits for you.'],
  refused: ['この端末で受け付けられなかったもの', 'できなかった もの', 'Refused on this device'],
  'refused-none': ['受け付けられなかったものはありません。', 'ありません。', 'Nothing was refused.'],
  settle: ['訪問の日を決める', '訪問の 日を きめる', 'Settle a visit'],
  pair: ['ペアを決める', 'ペアを きめる', 'Choose the pair'],
  'open-lesson': ['講座を開く', '講座を ひらく', 'Open the lesson'],
  'to-calls': ['電話の画面へ', '電話の 画面へ', 'To the calls'],
  done: ['済み', 'おわった', 'Done'],
  reached: ['つながった', 'つながった', 'Reached'],
  decide: ['要確認で決める', '要確認で きめる', 'Decide in the list'],
  waiting: ['{count}日待ち', '{count}日 まって います', 'Waiting {count} days'],
  'waiting-today': ['今日届きました', 'きょう 来ました', 'Came today'],
  couple: ['2人で', '2人で', 'Two persons'],
  'by-self': ['本人から', '自分で', 'By the learner'],
  'by-family': ['ご家族（{relation}）から', '家族（{relation}）から', 'By family ({relation})'],
  'by-operator': ['窓口から', '窓口から', 'By the desk'],
  by: ['{name}さんから', '{name}さんから', 'From {name}'],
  any: ['いつでもよい', 'いつでも いい', 'Any time'],
  more: ['ほか{count}つ', 'ほか {count}つ', 'and {count} more'],
  'call-confirm': ['確認', 'たしかめる', 'Confirm'],
  'call-remind': ['前日の確認', 'わすれないように', 'Remind'],
  'call-offer-a-place': ['空いた席の案内', 'せきが あきました', 'Offer a place'],
  'call-chase-record': ['記録のお願い', '記録の おねがい', 'Ask for the record'],
  'call-ask-author': ['入力した方への確認', '書いた 人に きく', 'Ask who typed it'],
})

addWords('desk', under('inbox', INBOX))
