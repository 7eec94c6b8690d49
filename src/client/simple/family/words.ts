import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const FAMILY = threeWordings({
  tell: ['ご家族に知らせる', '家族に 知らせる', 'Let family know'],
  'tell-text': [
    '選んだご家族に、予約がどうなっているかだけを知らせます。電話番号や住所は見えません。いつでも終わりにできます。',
    '家族は 予約の ようすだけ 見られます。電話や 住所は 見えません。いつでも おわりに できます。',
    'They see only how things stand; no telephone number and no address. You can end it at any time.',
  ],
  'tell-own': [
    'ご本人の端末で使う画面です。',
    '本人の 端末で つかいます。',
    'This page is for the person whose bookings they are.',
  ],
  join: ['ご家族の招待を受ける', '家族の 招待を うける', 'Join as family'],
  'join-text': [
    'お名前とご関係を入れてください。見られるのは、予約がどうなっているかだけです。',
    '名前を いれて ください。予約の ようすだけ 見られます。',
    'Say who you are. You will see only how things stand.',
  ],
  code: ['招待の番号（12文字）', '招待の 番号（12もじ）', 'Code of the invitation (12 letters)'],
  'code-hint': ['例　7K2Q-WX9D-3MZA', '例　7K2Q-WX9D-3MZA', 'e.g. 7K2Q-WX9D-3MZA'],
  name: ['あなたのお名前', 'あなたの 名前', 'Your name'],
  relation: ['ご本人から見て、あなたは', 'あなたは だれですか', 'You are their'],
  'missing-code': ['番号は12文字です。', '番号は 12もじです。', 'The code has 12 letters and digits.'],
  'missing-name': ['お名前を書いてください。', '名前を かいて ください。', 'Please say your name.'],
  'missing-relation': ['ご関係を選んでください。', 'えらんで ください。', 'Please choose.'],
  begin: ['見せてもらう', '見せて もらう', 'Begin'],
  failed: ['招待を受けられませんでした', 'できませんでした', 'This did not work'],
  'problem-unknown': [
    '番号がちがいます。もう一度、確かめてください。',
    '番号が ちがいます。',
    'This code is unknown: please look again.',
  ],
  'problem-used': [
    'この招待は、もう使われています。新しい招待をもらってください。',
    'もう つかわれて います。新しい 招待を もらって ください。',
    'This invitation was used before. Ask for a new one.',
  ],
  'problem-over': [
    'この招待は、終わっています。新しい招待をもらってください。',
    'この 招待は おわりました。新しい 招待を もらって ください。',
    'This invitation is over. Ask for a new one.',
  ],
  'problem-busy': [
    'いま混み合っています。少し待って、もう一度押してください。',
    'すこし まって ください。',
    'Too busy just now: try again shortly.',
  ],
  'problem-offline': [
    'つながっていません。つながるところで、もう一度押してください。',
    'つながって いません。あとで もう一度 おして ください。',
    'There is no connection. Try again later.',
  ],
  'problem-trouble': [
    'うまくいきませんでした。お電話ください。',
    'できませんでした。電話して ください。',
    'Something went wrong. Please call.',
  ],
  'own-here': [
    'この端末では、ほかの方が使っています。続けると、これからはご家族の予約が出ます。',
    'この 端末は ほかの 人が つかって います。つづけると 家族の 予約が でます。',
    'Somebody else uses this device. If you go on, it shows your relative’s bookings from now on.',
  ],
  unsent: [
    'まだ送れていないものが{count}件あります。送り終わってから、もう一度開いてください。',
    'まだ 送って いないものが {count}こ あります。あとで もう一度 あけて ください。',
    '{count} not sent yet: open this page again when they are.',
  ],
  here: ['ご家族の予約を見ています', '家族の 予約を 見て います', 'You look at your relative’s bookings'],
  'here-bookings': ['予約を見る', '予約を 見る', 'See how things stand'],
  leave: ['使い終わる', 'つかい おわる', 'Leave'],
})

addWords('simple', under('family', FAMILY))
