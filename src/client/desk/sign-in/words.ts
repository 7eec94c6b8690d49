import { threeWordings, under } from '#client/words/three-wordings.ts'
import { addWords } from '#client/words/words.ts'

const SIGN_IN = threeWordings({
  passkeys: ['パスキー', 'パスキー', 'Passkeys'],
  'no-passkeys': ['まだありません。', 'まだ ありません。', 'There are none yet.'],
  'last-used': ['最後に使ったとき：{when}', 'さいごに つかった とき：{when}', 'Last used: {when}'],
  'never-used': ['まだ使っていません', 'まだ つかって いません', 'Not used yet'],
  remove: ['外す', 'はずす', 'Remove'],
  label: ['この端末の呼び名', 'この 端末の 名前', 'What you call this device'],
  'label-hint': [
    '例：窓口のパソコン',
    'たとえば：窓口の パソコン',
    'For example: the computer at the counter',
  ],
  'need-label': ['呼び名を入れてください', '名前を 入れて ください', 'Enter a name for this device'],
  'add-passkey': [
    'この端末のパスキーを加える',
    'この 端末の パスキーを くわえる',
    'Add a passkey on this device',
  ],
  'passkeys-not-here': [
    'このブラウザーか、このアドレスでは、パスキーを使えません。',
    'ここでは パスキーを つかえません。',
    'Passkeys cannot be used in this browser or at this address.',
  ],
  password: ['パスワードと確認コード', 'パスワードと 確認コード', 'Password and code'],
  'password-set': [
    '設定済みです。変えるものだけ入れてください。',
    'もう あります。かえる ものだけ 入れて ください。',
    'Both are set. Enter only what you want to change.',
  ],
  'password-none': [
    'まだありません。パスワードを入れると、認証アプリの設定に進みます。',
    'まだ ありません。パスワードを 入れると、アプリの 設定に すすみます。',
    'Not set yet. Enter a password to go on to the authenticator app.',
  ],
  'new-app': ['認証アプリを設定し直す', '認証アプリを 設定しなおす', 'Set up the authenticator app anew'],
  save: ['この内容に変える', 'これに かえる', 'Change to this'],
  changed: ['変わりました。', 'かわりました。', 'Changed.'],
  removed: ['外しました。', 'はずしました。', 'Removed.'],
  'others-ended': [
    'ほかの端末では、使い終わりました。もう一度サインインしてもらってください。',
    'ほかの 端末では おわりました。もう一度 はじめて ください。',
    'Everywhere else you are signed out now; sign in there again.',
  ],
  sessions: ['使用中の端末', 'いま つかって いる 端末', 'Where you are signed in'],
  'sessions-text': [
    '心当たりのないものがあれば、終わらせて、パスワードを変えてください。',
    'しらない ものは おわらせて、パスワードを かえて ください。',
    'If you do not know one, end it and change your password.',
  ],
  'unknown-browser': ['分からない端末', 'わからない 端末', 'Unknown device'],
  'this-session': ['この端末', 'この 端末', 'This device'],
  since: [
    '開始：{made}　最後の使用：{seen}',
    'はじめ：{made}　さいご：{seen}',
    'Since {made}, last used {seen}',
  ],
  end: ['終わらせる', 'おわらせる', 'End'],
  'end-others': ['この端末のほかをすべて終わらせる', 'ほかを ぜんぶ おわらせる', 'End all others'],
  'prove-title': [
    'もう一度、ご本人の確認をお願いします',
    'もう一度 たしかめます',
    'Please sign in once more',
  ],
  'prove-text': [
    'サインインから10分が過ぎています。もう一度サインインすると、続きができます。',
    '10分 すぎました。もう一度 はじめると、つづけられます。',
    'More than ten minutes have passed. Sign in again to go on.',
  ],
  cancel: ['やめる', 'やめる', 'Cancel'],
  invite: ['仲間を招く', '人を まねく', 'Invite somebody'],
  'invite-text': [
    '一度だけ使えるコードを作ります。ご本人に直接、または電話で伝えてください。前の方法を失った方には、作り直しのコードを渡せます。そのとき、前の方法と使用中の端末はすべて使えなくなります。',
    '1回だけ つかえる コードを つくります。その 人に つたえて ください。',
    'Makes a code that works once. Tell it in person or by telephone. For somebody who has lost their way in, all their earlier ways and sessions end.',
  ],
  'invite-whom': ['招く人', 'まねく 人', 'Whom'],
  'invite-coordinator': ['新しい調整担当', 'あたらしい 市や 町の 人', 'A new coordinator'],
  'invite-liaison': ['{name}の担当者', '{name}の 人', 'A liaison of {name}'],
  'invite-again': ['{name}さん（作り直し）', '{name}さん（やりなおし）', '{name} (new ways in)'],
  'make-code': ['招待コードを作る', 'コードを つくる', 'Make a code'],
  'code-title': [
    '招待コード（この画面でだけ見られます）',
    'コード（いまだけ 見られます）',
    'The code (shown this once)',
  ],
  'code-text': [
    '{address} を開いて入れてもらってください。{when}まで使えます。',
    '{address} を ひらいて 入れて もらって ください。{when}まで つかえます。',
    'To be entered at {address}, until {when}.',
  ],
})

addWords('desk', under('sign-in', SIGN_IN))
