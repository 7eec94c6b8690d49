import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const BEGIN = threeWordings({
  'first-time': [
    'この市町で、はじめて使うとき：',
    'はじめて つかう とき：',
    'Using it for the first time in this municipality:',
  ],
  'first-link': ['はじめての設定へ', 'はじめての 設定へ', 'Go to first setup'],
  'first-text': [
    'サーバーを始めたときに画面に出た「初回コード」で、最初の調整担当になります。コードは一度だけ使えます。',
    'サーバーの 画面に 出た コードを つかいます。コードは 1回だけ つかえます。',
    'The code printed by the server makes you the first coordinator. It works once.',
  ],
  code: ['初回コード', '初回コード', 'One-time code'],
  name: ['お名前', 'お名前', 'Your name'],
  kana: ['ふりがな', 'ふりがな', 'Kana'],
  pin: ['暗証番号（6けたの数字）', '暗証番号（すうじ 6つ）', 'PIN (six digits)'],
  'pin-hint': [
    '111111や123456のような、分かりやすい番号は使えません。',
    '111111や 123456は つかえません。',
    'Easy ones like 111111 or 123456 are not taken.',
  ],
  decide: ['この内容で設定する', 'これで はじめる', 'Set up'],
  'need-code': ['初回コードを入れてください', 'コードを 入れて ください', 'Enter the code'],
  'need-municipality': ['市町を選んでください', '市や 町を えらんで ください', 'Choose the municipality'],
  'need-name': ['お名前を入れてください', 'お名前を 入れて ください', 'Enter your name'],
  'need-kana': ['ふりがなを入れてください', 'ふりがなを 入れて ください', 'Enter the kana'],
  'need-pin': ['6けたの数字を入れてください', 'すうじを 6つ 入れて ください', 'Enter six digits'],
})

addWords('desk', under('begin', BEGIN))
