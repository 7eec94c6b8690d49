import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const DEVICE = threeWordings({
  text: [
    'この端末に、いま入っているものです。訪問に必要なものだけを入れています。',
    'この タブレットに いま ある ものです。訪問に いる ものだけです。',
    'This is what is on the device now: only what your visits need.',
  ],
  lessons: ['訪問・講座', '訪問と 講座', 'Visits and lessons'],
  names: ['お名前が入っている人', '名前が ある 人', 'People by name'],
  addresses: ['住所が入っている人', '住所が ある 人', 'People with an address'],
  unsent: ['まだ送っていない記録', 'まだ 送って いない 記録', 'Records not sent yet'],
  contact: ['最後につながった時刻', 'さいごに つながった 時間', 'Last contact'],
  'contact-never': [
    'この画面を開いてから、まだつながっていません',
    'まだ つながって いません',
    'None since this was opened',
  ],
  count: ['{count}件', '{count}こ', '{count}'],
  people: ['{count}人', '{count}人', '{count} people'],
  days: ['（{from}から{until}まで）', '（{from}から {until}まで）', ' ({from} – {until})'],
  leaves: ['ひとりでに消えるもの', 'かってに きえる もの', 'What leaves by itself'],
  'leaves-lessons': [
    '終わった講座は、{days}日たつまでに、つながったときに消えます。',
    'おわった 講座は {days}日までに、つながった ときに きえます。',
    'A closed lesson leaves within {days} days, when there is contact.',
  ],
  'leaves-pack': [
    'つながらないときのための「きょうの訪問」は、夜中の12時に使えなくなります。',
    '「きょうの 訪問」は よなかの 12時に つかえなく なります。',
    'Today’s visits, kept for when there is no network, close at midnight.',
  ],
  'leaves-lease': [
    '7日間つながらないと、この端末では開けなくなります。',
    '7日 つながらないと ひらけなく なります。',
    'After seven days without contact this device no longer opens.',
  ],
  'leaves-unsent': [
    'まだ送っていない記録は、送るまで消えません。',
    'まだ 送って いない 記録は きえません。',
    'What is not sent yet stays until it is.',
  ],
  'empty-title': ['この端末を空にする', 'この タブレットを からに する', 'Empty this device'],
  'empty-text': [
    '使い終わると、お名前も住所も消えます。次にはじめると、必要なものがまた入ります。',
    'おわると 名前も 住所も きえます。つぎに はじめると また はいります。',
    'Names and addresses go when you finish; what is needed comes back when you begin again.',
  ],
  empty: ['使い終わって空にする', 'おわって からに する', 'Finish and empty it'],
})

addWords('field', under('device', DEVICE))
