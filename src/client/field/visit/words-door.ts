import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const DOOR = threeWordings({
  missing: [
    'この訪問は、この端末にありません',
    'この 訪問は、 ここに ありません',
    'This visit is not on this device',
  ],
  'learner-title': ['訪ねる方', 'たずねる 人', 'Whom you visit'],
  'class-title': ['受講者', '教わる 人', 'Learners'],
  two: ['お二人です', '二人です', 'Two people'],
  address: ['住所', '住所', 'Address'],
  area: ['地区', '地区', 'Area'],
  map: ['地図アプリで開く', '地図で 見る', 'Open the map app'],
  masked: [
    '電話 {telephone}（つながると、すべて見えます）',
    '電話 {telephone}（つながると、ぜんぶ 見えます）',
    'Telephone {telephone} (shown whole once there is a network)',
  ],
  call: ['{name}に電話する', '{name}に 電話する', 'Call {name}'],
  notes: ['伝言', 'つたえること', 'Notes'],
  needs: ['気をつけること', '気を つけること', 'Please mind'],
  phone: ['電話機', '電話', 'Phone'],
  'minor-only': [
    '住所と電話番号は、大人のサポーターだけが見られます。',
    '住所と 電話番号は、 大人の サポーターだけが 見られます。',
    'Only the adult helper sees address and telephone.',
  ],
  'when-settled': [
    '訪問が決まると、住所と電話番号が出ます。',
    '訪問が きまると、 住所と 電話番号が でます。',
    'Address and telephone appear when the visit is settled.',
  ],
  crew: ['サポーター', 'サポーター', 'Helpers'],
  me: ['あなた', 'あなた', 'you'],
  minor: ['未成年', '子ども', 'minor'],
  bring: ['持ち物', '持って いくもの', 'What to bring'],
  'bring-nothing': ['特にありません', 'とくに ありません', 'Nothing special'],
  topics: ['内容', 'すること', 'Topics'],
  'pass-word': ['合言葉', 'あいことば', 'Password'],
  card: ['身分証を見せる', '身分証を 見せる', 'Show the identity card'],
  'card-title': ['スマホ訪問サポーター', 'スマホ訪問 サポーター', 'Smartphone visit helper'],
  'card-visitors': ['訪問する人', '訪問する 人', 'Visitors'],
  'card-day': ['訪問の日', '訪問の 日', 'Day of the visit'],
  'card-verify': [
    '心配なときは、この番号に電話して確かめてください。',
    'しんぱいな ときは、 この 番号に 電話して たしかめて ください。',
    'If in doubt, please call this number to verify.',
  ],
  close: ['閉じる', 'とじる', 'Close'],
  'withdraw-open': ['行けなくなりました', '行けなく なりました', 'I cannot come'],
  'withdraw-title': [
    '行けなくなったと知らせますか',
    '行けないと 知らせますか',
    'Tell the office you cannot come?',
  ],
  'withdraw-text': [
    '担当者がほかの人を探します。理由はいりません。',
    '市や町の 人が ほかの 人を さがします。 理由は いりません。',
    'The office looks for somebody else. No reason is needed.',
  ],
  'withdraw-yes': ['知らせる', '知らせる', 'Tell them'],
  back: ['もどる', 'もどる', 'Back'],
})

addWords('field', under('door', DOOR))
