import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const SHELL = threeWordings({
  name: ['訪問モード', '訪問モード', 'Visits'],
  skip: ['本文へ進む', 'なかみへ すすむ', 'Skip to the page'],
  menu: ['主なメニュー', 'メニュー', 'Menu'],
  today: ['きょう', 'きょう', 'Today'],
  outbox: ['送れていないもの', 'まだ 送って いないもの', 'Not sent'],
  device: ['この端末にあるもの', 'この タブレットに ある もの', 'On this device'],
  leave: ['使い終わる', '使うのを おわる', 'Finish using'],
  'leave-title': [
    '送れていないものが {count} 件あります',
    'まだ 送って いないものが {count} こ あります',
    '{count} not sent yet',
  ],
  'leave-text': [
    'この端末に残ります。消えません。次にあなたがはじめたときに送ります。',
    'この タブレットに のこります。 きえません。 つぎに あなたが はじめたときに 送ります。',
    'It stays on this device and is sent the next time you begin.',
  ],
  'draft-title': [
    '書きかけの記録が {count} 件あります',
    '書いて いる とちゅうの 記録が {count} こ あります',
    '{count} records are half written',
  ],
  'draft-text': [
    '書きかけの記録は、使い終わると消えます。',
    'とちゅうの 記録は、おわると きえます。',
    'What is half written is erased when you finish.',
  ],
  stay: ['もどる', 'もどる', 'Back'],
  'storage-title': [
    'この端末に保存できません',
    'この タブレットに とって おけません',
    'Nothing can be kept on this device',
  ],
  'storage-text': [
    '空き容量を確かめて、ページを開き直してください。',
    'あいている 場所を たしかめて、 もう一度 ひらいて ください。',
    'Check the free space and open the page again.',
  ],
  wording: ['ことばの選びかた', 'ことばを えらぶ', 'Wording'],
  'wording-ja': ['ふつうの日本語', 'ふつうの日本語', 'ふつうの日本語'],
  'wording-ja-easy': ['やさしい日本語', 'やさしい日本語', 'やさしい日本語'],
  'wording-en': ['English', 'English', 'English'],
  size: ['文字の大きさ', '字の 大きさ', 'Size of letters'],
  'back-today': ['きょうの予定へ', 'きょうの よていへ', 'To today'],
})

const BEGIN = threeWordings({
  title: ['訪問モードをはじめる', '訪問モードを はじめる', 'Begin visits'],
})

const STATE = threeWordings({
  pending: ['この端末だけ', 'この タブレットだけ', 'Only on this device'],
  'sent-fact': ['送りました', '送りました', 'Sent'],
  'sent-promise': ['受け付けました', 'うけつけました', 'Accepted'],
  held: ['担当者が確かめています', '市や町の 人が たしかめて います', 'The office is checking'],
  refused: ['受け付けられませんでした', 'うけつける ことが できませんでした', 'Not accepted'],
})

addWords('field', under('shell', SHELL))
addWords('field', under('begin', BEGIN))
addWords('field', under('state', STATE))
