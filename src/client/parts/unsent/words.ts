import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const UNSENT = threeWordings({
  about: [
    'この端末にあります。つながると自動で送ります。',
    'この 端末に あります。つながると 自分で 送ります。',
    'Kept on this device; sent by itself when there is a connection.',
  ],
  empty: ['すべて送りました', 'ぜんぶ 送りました', 'Everything is sent'],
  waiting: ['送るのを待っているもの', 'これから 送る もの', 'Waiting to be sent'],
  check: ['確かめが必要なもの', 'たしかめる もの', 'To be checked'],
  done: ['済んだもの（14日間残ります）', 'おわった もの（14日 のこります）', 'Done (kept for 14 days)'],
  at: ['{when}に記録', '{when}に 書きました', 'Recorded {when}'],
  honorific: ['{name}さん', '{name}さん', '{name}'],
  typed: ['入力した内容', '書いた こと', 'What was typed'],
  'state-pending': ['この端末だけ', 'この 端末だけ', 'Only on this device'],
  'state-applied': ['受け付けました', 'うけつけました', 'Accepted'],
  'state-held': ['担当者が確かめています', '市や町の 人が たしかめて います', 'The office is checking'],
  'state-refused': ['受け付けられませんでした', 'うけつける ことが できませんでした', 'Not accepted'],
  'state-set-aside': ['取り下げました', 'とりさげました', 'Taken back'],
  'why-offline': ['つながるのを待っています', 'つながるのを まって います', 'Waiting for a connection'],
  'why-running': ['送っています', '送って います', 'Sending'],
  'why-signed-out': ['もう一度はじめると送ります', 'もう一度 はじめると 送ります', 'Begin again to send'],
  'why-too-old': [
    '「新しくする」を押すと送ります',
    '「新しくする」を おすと 送ります',
    'Press “Update now” to send',
  ],
  'why-refused-by-server': [
    '送れません。担当者に電話してください',
    '送れません。市や町の 人に 電話して ください',
    'Cannot be sent. Please call the office',
  ],
  'why-not-kept': [
    'この端末の空き容量が足りません。写真などを減らしてください',
    'ここに あきが ありません。写真などを へらして ください',
    'No room left on this device. Please free some space',
  ],
  'why-held': [
    '担当者が確かめて決めます。することはありません。',
    '市や町の 人が きめます。する ことは ありません。',
    'The office decides. Nothing to do.',
  ],
  again: ['もう一度送る', 'もう一度 送る', 'Send again'],
  fix: ['直す', 'なおす', 'Correct'],
  'fix-title': ['直して送る', 'なおして 送る', 'Correct and send'],
  'fix-about': [
    '前に入力した内容が入っています。直して送ると、前のものは取り下げになります。',
    'まえに 書いた ことが 入って います。なおして 送って ください。',
    'This is what you typed before. When you send the correction, the old one is taken back.',
  ],
  'fix-gone': [
    'この記録は、もう決まっています',
    'この 記録は もう きまって います',
    'This has been decided already',
  ],
  'take-back': ['取り下げる', 'とりさげる', 'Take back'],
  'take-back-title': ['取り下げますか', 'とりさげますか', 'Take it back?'],
  'take-back-text': [
    '取り下げると、この内容は送られません。記録としては残りません。',
    'とりさげると、これは 送りません。記録に なりません。',
    'It will not be sent, and will not count as recorded.',
  ],
  keep: ['もどる', 'もどる', 'Back'],
  'not-again': ['まだ送れません', 'まだ 送れません', 'It cannot be sent yet'],
})

addWords('parts', under('unsent', UNSENT))
