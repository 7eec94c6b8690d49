import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'
import './door-words.ts'

const BEGIN = threeWordings({
  'by-passkey': ['パスキーではじめる', 'パスキーで はじめる', 'Begin with a passkey'],
  'passkey-text': [
    '指紋や顔、この端末の画面ロックで本人を確かめます。',
    'ゆびや 顔、画面ロックで たしかめます。',
    'Your fingerprint, face or screen lock says that it is you.',
  ],
  'by-password': ['パスワードではじめる', 'パスワードで はじめる', 'Begin with a password'],
  begin: ['はじめる', 'はじめる', 'Begin'],
  checking: ['確かめています', '確かめて います', 'Checking'],
  password: ['パスワード', 'パスワード', 'Password'],
  'app-code': ['確認コード（6けたの数字）', '確認コード（すうじ 6つ）', 'Code (six digits)'],
  'app-code-hint': [
    'スマートフォンの認証アプリに出ている数字です。30秒ごとに変わります。',
    'スマートフォンの 認証アプリに 出ている すうじです。',
    'What the authenticator app on your phone shows. It changes every 30 seconds.',
  ],
  'first-time': [
    '「初回コード」や「招待コード」をお持ちのとき：',
    'コードを もっている とき：',
    'If you have a one-time code:',
  ],
  'first-link': ['はじめての設定へ', 'はじめての 設定へ', 'Go to first setup'],
  'first-text': [
    'サーバーを始めたときに画面に出た「初回コード」か、管理者や調整担当から受け取った「招待コード」を入れてください。コードは一度だけ使えます。',
    'サーバーの 画面に 出た コードか、人から もらった コードを 入れて ください。コードは 1回だけ つかえます。',
    'Enter the code printed by the server, or the one the administrator or a coordinator gave you. It works once.',
  ],
  'one-time-code': ['初回コード・招待コード', 'もらった コード', 'One-time code'],
  'one-time-code-hint': [
    '大文字と小文字、間の線は区別しません。',
    '大きい 文字と 小さい 文字は おなじです。',
    'Capitals and dashes make no difference.',
  ],
  next: ['次へ', 'つぎへ', 'Next'],
  'person-title': ['お使いになる方', 'つかう 人', 'Who you are'],
  'for-name': [
    '{name}さんの設定をやり直します。',
    '{name}さんの 設定を やりなおします。',
    'A new setup for {name}.',
  ],
  'for-administrator': [
    '管理者として登録します。市町は、サインインのときに選ぶものです。あとは、市町ごとに最初の調整担当を招きます。住民のことは表示されません。',
    '管理する 人に なります。市や 町は、はじめる ときに えらぶ ものです。住んで いる 人の ことは 見えません。',
    'You become the administrator. The municipality is the one you sign in with; you then invite the first coordinator of each. Nothing about residents is shown to you.',
  ],
  name: ['お名前', 'お名前', 'Your name'],
  kana: ['ふりがな', 'ふりがな', 'Kana'],
  'way-passkey': ['パスキーを作る', 'パスキーを つくる', 'Make a passkey'],
  'way-passkey-text': [
    'おすすめです。次からは、この端末の指紋や顔、画面ロックだけではじめられます。',
    'おすすめです。つぎから ゆびや 顔で はじめられます。',
    'Recommended. From then on your fingerprint, face or screen lock is enough.',
  ],
  'make-passkey': [
    'この端末でパスキーを作る',
    'この 端末で パスキーを つくる',
    'Make a passkey on this device',
  ],
  'this-computer': ['最初の端末', 'はじめの 端末', 'First device'],
  'way-password': [
    'パスワードと確認コードにする',
    'パスワードと 確認コードに する',
    'Use a password and a code',
  ],
  'new-password': ['新しいパスワード', '新しい パスワード', 'New password'],
  'password-hint': [
    '12文字以上。覚えやすい言葉をいくつか並べるのがおすすめです。お名前は入れられません。',
    '12文字より 長く。言葉を いくつか ならべて ください。名前は つかえません。',
    'At least 12 characters; several words you remember are best. Not your name.',
  ],
  'app-text': [
    'スマートフォンの認証アプリで下の図を読み取り、出てきた6けたの数字を入れてください。',
    '認証アプリで 下の 絵を 読みとって ください。出た すうじを 6つ 入れて ください。',
    'Scan the picture with an authenticator app on your phone and enter the six digits it shows.',
  ],
  'app-picture': ['認証アプリで読み取る図', '認証アプリで 読みとる 絵', 'Picture for the authenticator app'],
  'app-by-hand': [
    '読み取れないときは、アプリにこの文字を入れてください：',
    '読みとれない ときは、この 文字を 入れて ください：',
    'If it cannot be scanned, type this into the app:',
  ],
  decide: ['この内容で設定する', 'これで はじめる', 'Set up'],
  'need-one-time-code': ['コードを入れてください', 'コードを 入れて ください', 'Enter the code'],
  'need-municipality': ['市町を選んでください', '市や 町を えらんで ください', 'Choose the municipality'],
  'need-name': ['お名前を入れてください', 'お名前を 入れて ください', 'Enter your name'],
  'need-kana': ['ふりがなを入れてください', 'ふりがなを 入れて ください', 'Enter the kana'],
  'need-password': ['パスワードを入れてください', 'パスワードを 入れて ください', 'Enter the password'],
  'need-code': [
    '6けたの確認コードを入れてください',
    '確認コードを 6つ 入れて ください',
    'Enter the six digits',
  ],
})

addWords('desk', under('begin', BEGIN))
