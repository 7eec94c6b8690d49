import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const FAMILY = threeWordings({
  list: ['知らせているご家族', '知らせて いる 家族', 'Family who can look'],
  none: ['いまは、だれにも知らせていません。', 'いまは だれも いません。', 'Nobody at the moment.'],
  reading: ['確かめています', 'しらべて います', 'Looking'],
  joined: ['{name}さん（{relation}）', '{name}さん（{relation}）', '{name} ({relation})'],
  'joined-until': ['{day}まで見られます', '{day}まで 見られます', 'can look until {day}'],
  invited: [
    'お招き中（まだ使われていません）',
    'よんで います（まだ つかって いません）',
    'Invited, not used yet',
  ],
  'invited-until': ['{day}まで使えます', '{day}まで つかえます', 'valid until {day}'],
  end: ['終わりにする', 'おわりに する', 'End'],
  'end-of': ['{who}を終わりにする', '{who}を おわりに する', 'End: {who}'],
  'end-title': ['終わりにしますか', 'おわりに しますか', 'End it?'],
  'end-text': [
    'この方の画面からは、すぐに見えなくなります。また知らせることもできます。',
    'すぐに 見えなく なります。また 知らせる ことも できます。',
    'They can no longer look, from now on. You can invite them again.',
  ],
  keep: ['やめておく', 'やめて おく', 'Leave it'],
  days: ['いつまで知らせますか', 'いつまで 知らせますか', 'For how long?'],
  'days-30': ['1か月', '1か月', '1 month'],
  'days-90': ['3か月', '3か月', '3 months'],
  'days-180': ['半年', '半年', 'Half a year'],
  'days-365': ['1年', '1年', '1 year'],
  invite: ['招待の紙を出す', '招待の 紙を 出す', 'Make an invitation'],
  'sheet-title': ['ご家族への招待', '家族への 招待', 'Invitation for family'],
  'sheet-scan': [
    'ご家族のスマートフォンのカメラで、この四角い印を読み取ってもらってください。',
    '家族の スマホの カメラで よみとって ください。',
    'Let them scan this with the camera of their own phone.',
  ],
  'sheet-type': [
    '読み取れないときは、{address} を開いて、次の番号を入れてもらってください。',
    'よめない ときは {address} を あけて、番号を いれて ください。',
    'If that fails, they open {address} and type this code.',
  ],
  'sheet-until': [
    '1回だけ使えます。{day}まで使えます。',
    '1かいだけ つかえます。{day}まで です。',
    'Works once, until {day}.',
  ],
  'sheet-once': [
    'この番号は、いま一度だけ表示されます。',
    'この 番号は いまだけ 見えます。',
    'This code is shown only this once.',
  ],
  'sheet-qr': ['ご家族への招待のQRコード', '招待の QRコード', 'QR code of the invitation'],
  'sheet-print': ['印刷する', '印刷する', 'Print'],
  'sheet-done': ['閉じる', 'とじる', 'Close'],
  failed: ['できませんでした', 'できませんでした', 'This did not work'],
  'problem-offline': [
    'つながっていません。つながるところで、もう一度押してください。',
    'つながって いません。あとで もう一度 おして ください。',
    'There is no connection. Try again later.',
  ],
  'problem-unknown': [
    'まだ申し込みがありません。申し込みのあとで、知らせることができます。',
    'まだ 申し込みが ありません。',
    'Nothing was asked for yet: this can be done afterwards.',
  ],
  'problem-full': [
    '知らせている方が8人になりました。どなたかを終わりにしてからにしてください。',
    '8人に なりました。だれかを おわりに して ください。',
    'Eight are let in already: end one first.',
  ],
  'problem-trouble': [
    'うまくいきませんでした。市役所・町役場にお電話ください。',
    'できませんでした。市役所・町役場に 電話して ください。',
    'Something went wrong. Please call the office.',
  ],
})

addWords('parts', under('family', FAMILY))
