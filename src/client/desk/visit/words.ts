import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const VISIT = threeWordings({
  wish: ['申込の内容', '申込', 'The wish'],
  number: ['受付番号', '番号', 'Slip number'],
  person: ['お名前', 'お名前', 'Name'],
  telephone: ['電話番号', '電話', 'Telephone'],
  topics: ['テーマ', 'テーマ', 'Topics'],
  place: ['場所', '場所', 'Place'],
  when: ['希望の日時', 'いつが いいか', 'When'],
  seats: ['人数', '人数', 'Persons'],
  asked: ['申込をした人', '申しこんだ 人', 'Asked by'],
  family: ['ご家族の連絡先', '家族', 'Family contact'],
  needs: ['配慮すること', '気を つける こと', 'Needs'],
  notes: ['メモ', 'メモ', 'Notes'],
  form: ['訪問の予定', '訪問の 予定', 'The visit'],
  half: ['日（希望の中から）', '日を えらぶ', 'Day (from the wish)'],
  'other-day': ['ほかの日にする', 'ほかの 日', 'Another day'],
  day: ['日付', '日', 'Day'],
  start: ['始まりの時刻', 'はじまる 時間', 'Starts at'],
  'start-hint': [
    '中学生・高校生は、平日の午後3時30分から午後5時までと、土曜・日曜に参加できます。',
    '学生は、平日は 午後3時30分から 午後5時まで、土日も できます。',
    'Students can help on weekdays from 3:30 pm to 5 pm, and at weekends.',
  ],
  duration: ['長さ', 'ながさ', 'Length'],
  area: ['地区', '地区', 'Area'],
  address: ['住所', '住所', 'Address'],
  'address-hint': [
    '訪問するサポーターだけに見えます。',
    '行く 人だけに 見えます。',
    'Only the visiting helpers see it.',
  ],
  'place-name': ['場所の名前', '場所の 名前', 'Name of the place'],
  'pass-word': ['合言葉', '合言葉', 'Password word'],
  'pass-word-hint': [
    '訪問した人が玄関で伝えることばです。控えにも印刷します。',
    '玄関で 言う ことばです。',
    'Said at the door, and printed on the slip.',
  ],
  another: ['別の合言葉にする', 'ほかの ことば', 'Another word'],
  track: ['取組', '取組', 'Programme'],
  decide: ['この日で訪問を決める', 'この 日に きめる', 'Settle this visit'],
  settled: [
    'この申込は、もう訪問の予定になっています。',
    'もう きまって います。',
    'This request is already settled.',
  ],
  'to-lesson': ['訪問の予定を開く', '予定を ひらく', 'Open the visit'],
  'need-day': ['日を選んでください', '日を えらんで ください', 'Choose a day'],
  'past-day': [
    '今日以降の日を選んでください',
    'きょうより あとの 日を えらんで ください',
    'Choose today or a later day',
  ],
  'need-start': ['始まりの時刻を選んでください', '時間を えらんで ください', 'Choose when it starts'],
  'need-area': ['地区を入れてください', '地区を 入れて ください', 'Enter the area'],
  'need-address': ['訪問先の住所を入れてください', '住所を 入れて ください', 'Enter the address'],
  'need-place-name': [
    '場所の名前を入れてください',
    '場所の 名前を 入れて ください',
    'Enter the name of the place',
  ],
  'need-pass-word': ['合言葉を入れてください', '合言葉を 入れて ください', 'Enter a password word'],
})

addWords('desk', under('visit', VISIT))
