import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const OUTBOX = threeWordings({
  title: ['送れていないもの（{count}件）', 'まだ 送って いないもの（{count}こ）', 'Not sent yet ({count})'],
  about: [
    'この端末にあります。つながると自動で送ります。',
    'この タブレットに あります。 つながると 自分で 送ります。',
    'Kept on this device; sent by itself when there is a connection.',
  ],
  empty: ['すべて送りました', 'ぜんぶ 送りました', 'Everything is sent'],
  'undecided-title': ['確かめが必要なもの', 'たしかめる もの', 'To be checked'],
  at: ['{when}に記録', '{when}に 書きました', 'Recorded {when}'],
  'why-offline': ['つながるのを待っています', 'つながるのを まって います', 'Waiting for a connection'],
  'why-running': ['送っています', '送って います', 'Sending'],
  'why-signed-out': ['もう一度はじめると送ります', 'もう一度 はじめると 送ります', 'Begin again to send'],
  'why-too-old': ['新しい版にすると送ります', '新しく すると 送ります', 'Update to send'],
  'why-refused-by-server': [
    '送れません。担当者に電話してください',
    '送れません。 市や町の 人に 電話して ください',
    'Cannot be sent. Please call the office',
  ],
  'why-held': [
    '担当者が確かめています。することはありません。',
    '市や町の 人が たしかめて います。 する ことは ありません。',
    'The office is checking. Nothing to do.',
  ],
  open: ['訪問をひらく', '訪問を ひらく', 'Open the visit'],
  'begin-again': ['もう一度はじめる', 'もう一度 はじめる', 'Begin again'],
  'mark-arrived': ['着きました', '着きました', 'Arrived'],
  'mark-present': ['出席', '出席', 'Present'],
  'mark-absent': ['欠席', '欠席', 'Absent'],
  'mark-undone': ['取り消し', 'とりけし', 'Undone'],
  'mark-left': ['終わって出ました', 'おわって 出ました', 'Left'],
})

addWords('field', under('outbox', OUTBOX))
